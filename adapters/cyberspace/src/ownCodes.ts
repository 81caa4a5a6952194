/** It issues no codes: enterprises, individual businesses and social organizations alike run sites and accounts. */
export const ownCodes = { anyOf: 'internet-enterprise' } as const;
