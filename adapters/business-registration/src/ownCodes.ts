/** Department 9 of GB 32100-2015: 91 enterprises, 92 individual businesses, 93 farmers' cooperatives. */
export const ownCodes = ['91', '92', '93'] as const;
