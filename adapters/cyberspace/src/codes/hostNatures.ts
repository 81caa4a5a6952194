import { codeMapping } from '@liandong/standards';

/**
 * 主办单位性质 as access providers' forms list it for ICP filings 备案, by what it means here:
 * - `organization`: may be a unit of some committee's list. Whether it is one, its own registrar's facts say.
 * - `state`: organs, public institutions, the armed forces, mass organizations that the state staffs, religious bodies and
 *   bodies from abroad: on no list of 两新 organizations.
 * - `person`: a private person's site: no organization, and its host's name is personal data.
 */
export const hostNatures = codeMapping<'organization' | 'state' | 'person'>({
  source: 'cyberspace/host-nature',
  version: 1,
  entries: {
    企业: 'organization',
    个体工商户: 'organization',
    社会团体: 'organization',
    民办非企业单位: 'organization',
    社会服务机构: 'organization',
    基金会: 'organization',
    律师执业机构: 'organization',
    律师事务所: 'organization',
    司法鉴定机构: 'organization',
    公证机构: 'organization',
    医疗机构: 'organization',
    集体经济: 'organization',
    政府机关: 'state',
    党政机关: 'state',
    事业单位: 'state',
    国防机构: 'state',
    军队: 'state',
    群众性团体组织: 'state',
    宗教团体: 'state',
    境外机构: 'state',
    个人: 'person',
    自然人: 'person',
  },
});
