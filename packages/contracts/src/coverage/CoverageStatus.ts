import { z } from 'zod';

/** Where an organization stands; together they sum to the units of a node. */
export const CoverageStatus = z.enum([
  'set-up-alone',
  'set-up-jointly',
  'should-set-up',
  'few-members',
  'no-members',
  'to-be-verified',
  'out-of-base',
]);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** The statuses as lists and pages print them. */
export const coverageStatusLabels: Readonly<Record<CoverageStatus, string>> = {
  'set-up-alone': '单独组建',
  'set-up-jointly': '联合组建',
  'should-set-up': '应建未建',
  'few-members': '党员不足三名',
  'no-members': '无党员',
  'to-be-verified': '待核实',
  'out-of-base': '不在底册',
};

/** Why a status holds: the first fact that decided. */
export const CoverageReason = z.enum([
  'no-rules',
  'deregistered',
  'not-operating',
  'operation-unsettled',
  'operation-unknown',
  'branch',
  'state-owned',
  'ownership-unknown',
  'too-few-staff',
  'staff-unknown',
  'declared-alone',
  'declared-jointly',
  'named-alone',
  'named-jointly',
  'form-unknown',
  'establishment-unknown',
  'members-unknown',
  'members-not-separated',
  'enough-formal-members',
  'few-members',
  'no-members',
]);
export type CoverageReason = z.infer<typeof CoverageReason>;

export const coverageReasonLabels: Readonly<Record<CoverageReason, string>> = {
  'no-rules': '尚无生效的规则',
  deregistered: '已注销',
  'not-operating': '已吊销或未实际经营',
  'operation-unsettled': '登记状态异常，经营情况待核实',
  'operation-unknown': '登记状态不明',
  branch: '分支机构',
  'state-owned': '国有',
  'ownership-unknown': '所有制不明',
  'too-few-staff': '从业人员不足',
  'staff-unknown': '从业人员数不明',
  'declared-alone': '自报单独组建',
  'declared-jointly': '自报联合组建',
  'named-alone': '党组织名册列有单独组建的党组织',
  'named-jointly': '党组织名册列为联合组建',
  'form-unknown': '已建党组织，组建方式不明',
  'establishment-unknown': '是否建立党组织不明',
  'members-unknown': '党员人数不明',
  'members-not-separated': '党员人数含预备党员，正式党员数不明',
  'enough-formal-members': '正式党员三名以上，未建党组织',
  'few-members': '有党员，不足三名',
  'no-members': '没有党员',
};
