/** Whether the suite of the registries writes what it expects anew: `LIANDONG_UPDATE_FIXTURES=1`. */
export const updateFixtures = process.env['LIANDONG_UPDATE_FIXTURES'] === '1';
