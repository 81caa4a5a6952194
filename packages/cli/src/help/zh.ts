/**
 * All that `--help` and the command line's own errors say, in Chinese. The keys are the catalogue: `en.ts` must have
 * the same, and `createProgram.ts` takes every text from here.
 */
export const zh = {
  program: {
    about: '联动：从登记部门报送到党委覆盖清单',
    json: '只在标准输出打印 JSON',
    data: '运行中的系统的状态目录（LIANDONG_DATA）',
    api: '接口地址（LIANDONG_API）',
    adapter: '报送地址（LIANDONG_ADAPTER）',
    token: '令牌（LIANDONG_TOKEN）',
    help: '显示帮助',
    helpOf: '显示一个命令的帮助',
  },
  /** Of every command that can write a table. */
  table: {
    out: '写入文件（.xlsx 或 .csv），- 为标准输出',
    format: '文件格式，不写则看文件名',
    encoding: 'CSV 的编码',
  },
  push: {
    about: '报送文件',
    file: 'XLSX、CSV、JSON 或 NDJSON 文件',
    registry: '登记部门',
    asOf: '数据日期 YYYY-MM-DD',
    check: '只检查，不报送',
    restate: '有意重新报送相同内容',
    replaces: '更正哪一次报送的哪一行',
  },
  template: {
    about: '表样的空表；不写表样则列出有哪些',
    registry: '登记部门',
    layout: '表样',
    out: '写入文件，- 为标准输出；不写则为“表样.xlsx”',
    format: '文件格式，不写则看文件名',
  },
  receipt: {
    about: '查看回执',
    filing: '报送编号',
  },
  quarantine: {
    about: '待更正的行',
  },
  quarantineList: {
    about: '列出被退回、等待更正的行',
    registry: '登记部门',
  },
  coverage: {
    about: '覆盖情况',
  },
  coverageSummary: {
    about: '一个区划及其下级的汇总',
    division: '区划代码',
    line: '条线',
    byLine: '各条线并排',
  },
  coverageList: {
    about: '覆盖清单',
    division: '区划代码（含下级）',
    line: '条线',
    status: '结论',
    kind: '类别',
    text: '名称或代码的一部分',
    filing: '只列某次报送说到的单位',
  },
  coverageChanges: {
    about: '清单的变化：进入、离开、变更，及缘由；--json 每行一条',
    since: '从哪里起：上次打印的游标；now 为此刻，start 为保留的最早变化',
    follow: '一直等待新的变化',
    division: '区划代码（含下级）',
    line: '条线',
  },
  member: { about: '名册党员' },
  memberSummary: { about: '各部门名册上的党员人数，每人计一次' },
  person: { about: '个人信息' },
  personErase: {
    about: '销毁一人的密钥，其姓名、公民身份号码和电话此后无人能读；公民身份号码从标准输入读取',
    registry: '任一登记部门',
    reason: '理由；长期保存，不得写明是何人',
  },
  org: {
    about: '查看一个组织',
    code: '统一社会信用代码、注册号或编号',
    why: '一个字段由谁、何时、在哪一行说的',
  },
  digest: { about: '索引摘要' },
  rebuild: { about: '由日志重建索引' },
  wait: {
    about: '等待索引跟上',
    idle: '直到已出回执的全部进入索引',
    timeout: '最多等待的秒数',
  },
  status: { about: '系统状态' },
  doctor: { about: '检查整个系统，指出问题和处理办法' },
  token: { about: '令牌' },
  tokenCreate: {
    about: '发放令牌',
    label: '发给谁',
    until: '最后有效日 YYYY-MM-DD',
    role: '角色',
    registry: '登记部门（department）',
    line: '条线（committee）',
    division: '区划代码（territory，committee 可选）',
  },
  tokenList: { about: '列出令牌' },
  tokenRevoke: {
    about: '收回令牌',
    id: '令牌编号',
  },
  rules: { about: '规则' },
  rulesActivate: {
    about: '使一套规则生效',
    file: '规则文件（JSON）；不写则从标准输入读',
    reason: '理由',
  },
  divisions: { about: '行政区划' },
  divisionsActivate: {
    about: '使一版行政区划生效',
    file: '行政区划（JSON 行：code、name、level、parent）',
    city: '城市代码，6 位',
    edition: '版本名',
    asOf: '版本日期 YYYY-MM-DD',
    reason: '理由',
  },
  words: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    globalOptions: '通用选项：',
    commands: '命令：',
    anOption: '[选项]',
    aCommand: '[命令]',
    choices: (choices: string) => `（可选：${choices}）`,
    byDefault: (value: string) => `（默认：${value}）`,
  },
  errors: {
    missingArgument: (name: string) => `缺少参数 ${name}。`,
    optionMissingArgument: (flags: string) => `选项 ${flags} 后面缺少值。`,
    missingMandatoryOptionValue: (flags: string) => `必须写明选项 ${flags}。`,
    notAChoice: (name: string, given: string, choices: string) =>
      `${name} 不能是 ${given}，可选：${choices}。`,
    conflictingOption: (one: string, other: string) => `${one} 不能与 ${other} 同用。`,
    unknownOption: (flag: string) => `没有选项 ${flag}。`,
    unknownCommand: (name: string) => `没有命令 ${name}。`,
    excessArguments: (expected: string, given: string) => `参数太多：应为 ${expected} 个，写了 ${given} 个。`,
    needsCommand: () => '请写明要用哪个命令。',
    didYouMean: (others: string) => `是不是 ${others}？`,
  },
};

/** A catalogue: the keys of the Chinese one, texts of any language. */
export type Help = typeof zh;
