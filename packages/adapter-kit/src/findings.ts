/** What a clerk reads of a finding about a row. */
interface RowFinding {
  /** In Chinese: what is wrong. `heading` is the column's heading, empty where the row as a whole is meant. */
  readonly message: (heading: string) => string;
  /** In Chinese: what the clerk does next. */
  readonly remedy: string;
}

const cell = (heading: string): string => (heading === '' ? '该行' : `“${heading}”`);

/**
 * The closed table of what can be found in a row. Whether a finding warns or rejects is for the layout to say; the
 * code, the sentence and the remedy stand here alone.
 */
export const rowFindings = {
  'key-missing': {
    message: (heading) => `${cell(heading)}没有可用的主体标识，无法确定是哪个单位`,
    remedy: '请补填统一社会信用代码（没有的，填注册号或ICP主体备案号）后重新报送该行',
  },
  'name-missing': {
    message: (heading) => (heading === '' ? '该行没有名称' : `${cell(heading)}没有填写`),
    remedy: '请补填单位名称后重新报送该行',
  },
  'value-missing': {
    message: (heading) => `${cell(heading)}没有填写`,
    remedy: '请补填后重新报送该行',
  },
  'uscc-format': {
    message: (heading) => `${cell(heading)}不是18位统一社会信用代码`,
    remedy: '请对照登记证照核对代码（18位，不含字母I、O、S、V、Z）',
  },
  'uscc-check-character': {
    message: (heading) => `${cell(heading)}的校验码不符（GB 32100-2015），已收下并标记待核`,
    remedy: '请对照登记证照核对代码；证照确系如此的，无需处理',
  },
  'uscc-organization-code': {
    message: (heading) => `${cell(heading)}中的主体标识码校验不符（GB 11714），已收下`,
    remedy: '请对照登记证照核对代码第9至17位；证照确系如此的，无需处理',
  },
  'uscc-lower-case': {
    message: (heading) => `${cell(heading)}含小写或全角字符，已按规范写法收下`,
    remedy: '请在源系统中改为大写半角',
  },
  'registration-number-format': {
    message: (heading) => `${cell(heading)}不是15位注册号`,
    remedy: '请对照登记档案核对注册号',
  },
  'registration-number-check-digit': {
    message: (heading) => `${cell(heading)}的注册号校验位不符（GS 15-2006），已收下并标记待核`,
    remedy: '请对照登记档案核对注册号；档案确系如此的，无需处理',
  },
  'icp-format': {
    message: (heading) => `${cell(heading)}不是ICP备案号`,
    remedy: '请按备案信息填写，主体备案号写作“豫ICP备2021000001号”，服务备案号其后加“-1”',
  },
  'date-unreadable': {
    message: (heading) => `${cell(heading)}不是可识别的日期`,
    remedy: '请改为“2026-06-30”的写法',
  },
  'number-unreadable': {
    message: (heading) => `${cell(heading)}不是可识别的数字`,
    remedy: '请只填阿拉伯数字',
  },
  'number-out-of-range': {
    message: (heading) => `${cell(heading)}的数值超出合理范围`,
    remedy: '请核对数值后重新报送该行',
  },
  'numbers-contradict': {
    message: (heading) => `${cell(heading)}与同一行的其他数字不一致`,
    remedy: '请核对各项人数之间的关系后重新报送该行',
  },
  'cells-contradict': {
    message: (heading) => `${cell(heading)}与同一行的其他栏互相矛盾，均未采用，原文已保留`,
    remedy: '请核对同一行的相关各栏后重新报送该行',
  },
  'boolean-unreadable': {
    message: (heading) => `${cell(heading)}不是可识别的“是”或“否”`,
    remedy: '请填“是”或“否”',
  },
  'code-unknown': {
    message: (heading) => `${cell(heading)}的取值不在代码表中，原文已保留`,
    remedy: '请对照代码表核对取值；确属新增取值的，请告知平台补充代码表',
  },
  'division-unknown': {
    message: (heading) => `${cell(heading)}不是可识别的行政区划，原文已保留`,
    remedy: '请填6位行政区划代码或规范名称',
  },
  'capital-unreadable': {
    message: (heading) => `${cell(heading)}不是可识别的金额，原文已保留`,
    remedy: '请改为“100万元”或“100万美元”的写法',
  },
  'currency-unknown': {
    message: (heading) => `${cell(heading)}的币种无法识别，原文已保留`,
    remedy: '请写明币种，如“人民币”“美元”“港元”',
  },
  'kind-unknown': {
    message: (heading) => `${cell(heading)}看不出主体类型，原文已保留`,
    remedy: '请核对类型的写法，或核对代码的前两位',
  },
  'kind-contradicts-code': {
    message: (heading) => `${cell(heading)}与统一社会信用代码前两位所示的类型不一致`,
    remedy: '请核对类型与代码，以登记证照为准',
  },
  'text-doubtful': {
    message: (heading) => `${cell(heading)}的文字可能有误（乱码、问号或占位符），原文已保留`,
    remedy: '请在源系统中核对该栏文字',
  },
  'effective-after-asof': {
    message: (heading) => `${heading === '' ? '该行的生效日期' : cell(heading)}晚于本次报送的数据日期`,
    remedy: '请核对该日期，或以更晚的数据日期重新报送',
  },
  'other-registry': {
    message: (heading) => `${cell(heading)}属于其他登记管理部门，不归本部门报送`,
    remedy: '请删去该行，由相应登记管理部门报送；若代码有误请更正',
  },
  'out-of-scope': {
    message: (heading) => `${cell(heading)}所示为机关、事业单位等，不在统计范围`,
    remedy: '无需处理；若性质或代码有误，请更正后重新报送该行',
  },
  'private-person': {
    message: () => '个人主办，不在统计范围，姓名等已加密封存',
    remedy: '无需处理；实为单位的，请补填统一社会信用代码后重新报送该行',
  },
  'account-personal': {
    message: (heading) => `${cell(heading)}是手机号码或公民身份号码，未作为账号收录，已加密保存`,
    remedy: '请改填平台给出的账号标识后重新报送该行',
  },
  'citizen-id-format': {
    message: (heading) => `${cell(heading)}不是18位公民身份号码`,
    remedy: '请对照身份证件填写18位公民身份号码（15位旧号码已停用）',
  },
  'citizen-id-birth-date': {
    message: (heading) => `${cell(heading)}中的出生日期不存在，或持有人在数据日期未满18岁、已超过120岁`,
    remedy: '请对照身份证件核对公民身份号码第7至14位，或核对数据日期',
  },
  'citizen-id-check-character': {
    message: (heading) => `${cell(heading)}的校验码不符（GB 11643-1999）`,
    remedy: '请对照身份证件逐位核对公民身份号码',
  },
  'not-a-member': {
    message: (heading) => `${cell(heading)}为入党积极分子，不是党员，不列入党员名册`,
    remedy: '请从党员名册中删去该行；已接收为预备党员的，请更正党员类别',
  },
  'personal-data-misplaced': {
    message: (heading) => `${cell(heading)}中疑似公民身份号码或手机号码，未采用`,
    remedy: '请将个人信息填在规定的栏目中，并更正该栏',
  },
  'party-organization-name': {
    message: (heading) => `${cell(heading)}不像党组织名称，未采用`,
    remedy: '请填写党组织全称，如“中共某某公司支部委员会”',
  },
  'row-too-short': {
    message: () => '该行的栏数少于表头',
    remedy: '请检查该行是否被截断，或单元格内的换行、引号是否完整',
  },
  'row-too-long': {
    message: () => '该行的栏数多于表头',
    remedy: '请检查该行文字中的逗号是否用引号括起；工作簿中请删去表头以外各列的内容',
  },
  'cell-too-long': {
    message: (heading) => `${cell(heading)}超过32767个字符`,
    remedy: '请检查引号是否完整，或缩短该栏文字',
  },
  'row-too-large': {
    message: () => '该行超过1MB',
    remedy: '请检查引号是否完整，或缩短该行文字',
  },
  'digits-lost': {
    message: (heading) => `${cell(heading)}是按数值保存的长号码，后几位数字已丢失`,
    remedy: '请把该列的单元格格式设为“文本”，再重新录入号码后报送该行',
  },
  'cell-error': {
    message: (heading) => `${cell(heading)}是公式出错的结果，按空白处理`,
    remedy: '请在表格软件中改正公式，或直接填写内容',
  },
  'nul-character': {
    message: () => '该行含有空字符',
    remedy: '请在源系统中去掉空字符后重新报送该行',
  },
  'json-unreadable': {
    message: () => '该行不是一个完整的JSON对象',
    remedy: '请检查该条的括号、引号和逗号后重新报送该行',
  },
  'cell-nested': {
    message: () => '该行有的字段不是单个值，而是数组或对象',
    remedy: '请把该字段改为一个文本、数字或是否值',
  },
  'key-repeated': {
    message: () => '该行有的字段写了两次',
    remedy: '请每个字段只写一次',
  },
  'quote-misplaced': {
    message: () => '该行的引号位置不对，无法确定各栏的界线',
    remedy: '请用表格软件打开后另存为CSV，由软件处理引号',
  },
} as const satisfies Record<string, RowFinding>;

/** The code of a finding about a row. */
export type FindingCode = keyof typeof rowFindings;
