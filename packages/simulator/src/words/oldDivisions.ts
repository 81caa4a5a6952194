/**
 * Division digits that codes of Luoyang still carry though they name no current district, or another one than they
 * did (domain.md §2): the city level, 偃师市 before 2021, 孟津县 and 吉利区 before their merger, and 410307, which was
 * 洛龙区 before it became 偃师区.
 */
export const oldDivisions = [
  { code: '410300', place: '洛阳市', share: 0.065 },
  { code: '410381', place: '偃师市', share: 0.03 },
  { code: '410322', place: '孟津县', share: 0.015 },
  { code: '410307', place: '洛龙区', share: 0.02 },
  { code: '410306', place: '吉利区', share: 0.005 },
] as const;

/** Cities whose registrars' codes come along in Luoyang's lists. */
export const otherCities = [
  { code: '410105', place: '郑州市' },
  { code: '411202', place: '三门峡市' },
  { code: '410482', place: '汝州市' },
  { code: '110108', place: '北京市' },
] as const;

/** Share of all organizations under other cities' codes. */
export const otherCitiesShare = 0.015;
