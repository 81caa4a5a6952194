/** Department 5 of GB 32100-2015: 51 social groups, 52 private non-enterprise units, 53 foundations. */
export const ownCodes = ['51', '52', '53'] as const;
