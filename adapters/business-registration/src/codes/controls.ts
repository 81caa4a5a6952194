import { codeMapping } from '@liandong/standards';

/**
 * 企业控股情况 of the annual report, codes or words → who controls it: state, collective, private,
 * hong-kong-macao-taiwan, foreign, other. The six codes are those of the statistical annual report.
 */
export const controls = codeMapping<string>({
  source: 'business-registration/annual-report/control',
  version: 1,
  entries: {
    '1': 'state',
    国有控股: 'state',
    国有: 'state',
    '2': 'collective',
    集体控股: 'collective',
    集体: 'collective',
    '3': 'private',
    私人控股: 'private',
    私营控股: 'private',
    民营: 'private',
    '4': 'hong-kong-macao-taiwan',
    港澳台商控股: 'hong-kong-macao-taiwan',
    港澳台控股: 'hong-kong-macao-taiwan',
    '5': 'foreign',
    外商控股: 'foreign',
    外资控股: 'foreign',
    '9': 'other',
    其他: 'other',
  },
});
