/** A trade: the word in the name, its class of GB/T 4754-2017, and what the scope says. */
export interface Trade {
  readonly word: string;
  readonly industry: string;
  readonly scope: string;
}

export const trades: readonly Trade[] = [
  { word: '轴承', industry: 'C3451', scope: '轴承及配件的加工、销售' },
  { word: '机械制造', industry: 'C3599', scope: '机械设备的制造、安装、维修' },
  { word: '耐火材料', industry: 'C3089', scope: '耐火材料购销' },
  { word: '建筑工程', industry: 'E4790', scope: '建筑工程施工（凭有效资质证经营）' },
  { word: '装饰工程', industry: 'E5011', scope: '室内外装饰工程的设计及施工' },
  { word: '商贸', industry: 'F5199', scope: '日用品、五金交电、建材的销售' },
  { word: '百货', industry: 'F5211', scope: '日用百货零售；"特价"商品除外' },
  { word: '汽车销售服务', industry: 'F5261', scope: '汽车及配件销售，汽车维修' },
  { word: '物流', industry: 'G5431', scope: '道路普通货物运输' },
  { word: '餐饮管理', industry: 'H6210', scope: '餐饮服务、餐饮管理' },
  { word: '网络科技', industry: 'I6429', scope: '互联网信息服务、软件开发' },
  { word: '信息技术', industry: 'I6432', scope: '生活服务平台运营' },
  { word: '软件', industry: 'I6513', scope: '应用软件开发' },
  { word: '物业服务', industry: 'K7020', scope: '物业管理' },
  { word: '商务咨询', industry: 'L7249', scope: '商务信息咨询，会议及展览服务' },
  { word: '环保科技', industry: 'N7729', scope: '环保设备的研发、销售' },
  { word: '家政服务', industry: 'O8010', scope: '家政服务' },
  { word: '文化传播', industry: 'R8890', scope: '文化艺术交流策划' },
];

/** Fields of activity of social organizations. */
export const activities: readonly string[] = [
  '机械行业',
  '餐饮行业',
  '志愿服务',
  '书法',
  '牡丹产业',
  '物流行业',
  '科技创新',
  '养老服务',
  '社会工作',
  '武术',
  '电子商务',
  '教育',
];

export const farming: readonly string[] = ['种植', '养殖', '果蔬', '中药材', '食用菌', '农机服务'];
