/** Why a file is refused as a whole, and what the clerk does next. `detail` names columns, rows or layouts. */
interface FileRefusal {
  readonly message: (detail: string) => string;
  readonly remedy: string;
}

/** The closed table of refusals of a whole file; nothing of a refused file is filed. */
export const fileRefusals = {
  encoding: {
    message: (detail) => `文件编码无法识别：既不是UTF-8也不是GB18030，约在第${detail}行出错`,
    remedy: '请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”后重新报送',
  },
  'encoding-utf16': {
    message: () => '文件是UTF-16（Unicode文本）编码，不能接收',
    remedy: '请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”后重新报送',
  },
  'not-a-csv': {
    message: (detail) => `文件内容不是CSV、XLSX或JSON${detail}`,
    remedy: '请用表格软件打开，另存为XLSX或“CSV UTF-8（逗号分隔）”后重新报送；只改扩展名不行',
  },
  'workbook-old': {
    message: () => '文件是旧格式的工作簿（XLS、ET），不能接收',
    remedy: '请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重新报送；只改扩展名不行',
  },
  'workbook-locked': {
    message: () => '工作簿设有打开密码，不能读取',
    remedy: '请取消打开密码（文件—文档加密或“保护工作簿”），保存后重新报送',
  },
  'workbook-broken': {
    message: () => '工作簿已损坏或不完整，不能读取',
    remedy: '请用表格软件打开，另存为新的XLSX文件后重新报送；打不开的请重新导出',
  },
  'workbook-too-large': {
    message: () => '工作簿展开后过大，不能读取',
    remedy: '请另存为CSV，或分成几个文件报送',
  },
  'no-sheet': {
    message: (detail) => `工作簿中没有可见且有内容的工作表${detail}`,
    remedy: '请把要报送的工作表取消隐藏，保存后重新报送',
  },
  'several-sheets': {
    message: (detail) => `工作簿中有几个有内容的工作表，无法确定报送哪一个。${detail}`,
    remedy:
      '请每个文件只留一个要报送的工作表，其余删去、隐藏或另存为单独的文件（“代码表”“填写说明”可以保留）',
  },
  'json-broken': {
    message: (detail) => `JSON结构有误，从第${detail}条起无法读取`,
    remedy: '请提供UTF-8编码的JSON：对象的数组，{"rows": […]}，或每行一个对象',
  },
  'json-columns': {
    message: (detail) => `各条的字段名合计超过${detail}个，不像是一张表`,
    remedy: '请检查导出程序：各条应使用相同的字段名',
  },
  'file-name': {
    message: () => '文件名不合要求',
    remedy:
      '文件名请以.xlsx、.csv、.json或.ndjson结尾，不超过200个字符，不含路径；可写作“名称@2026-06-30.csv”注明数据日期',
  },
  'empty-file': { message: () => '文件是空的', remedy: '请检查导出是否成功，重新导出后报送' },
  'no-rows': {
    message: () => '文件只有表头，没有数据行',
    remedy: '请检查导出条件；确无数据的，本期无需报送',
  },
  'layout-unknown': {
    message: (detail) => `表头无法识别。本部门可报送的表：${detail}`,
    remedy: '请使用本部门约定的表样，表头放在前十行之内',
  },
  'column-missing': {
    message: (detail) => `缺少必需的列：${detail}`,
    remedy: '请补上所缺的列（表头文字须一致）后重新报送',
  },
  'column-repeated': {
    message: (detail) => `列重复：${detail}`,
    remedy: '请只保留其中一列后重新报送',
  },
  'wrong-registry': {
    message: () => '文件中的单位都属于其他登记管理部门，不归本部门报送',
    remedy: '请检查是否选错了文件或报送渠道',
  },
  'quote-not-closed': {
    message: (detail) => `第${detail}行开始的引号没有结束，其后的内容无法分行`,
    remedy: '请检查该行的引号，或用表格软件打开后另存为CSV',
  },
  'too-large': {
    message: (detail) => `文件超过${detail}，不能接收`,
    remedy: '请分成几个文件报送',
  },
  'as-of-unreadable': {
    message: () => '数据日期不是可识别的日期',
    remedy: '请写作“2026-06-30”',
  },
  'as-of-in-future': {
    message: (detail) => `数据日期${detail}晚于今天`,
    remedy: '请核对数据日期后重新报送',
  },
  'replaces-unknown': {
    message: () => '要更正的批次或行号无法识别',
    remedy: '请按回执填写，写作“批次号#行号”',
  },
  'replaces-many-rows': {
    message: (detail) => `更正一行的文件只能有一行数据，本文件有${detail}行`,
    remedy: '请把每一行更正分成单独的文件，分别用--replaces注明它更正的行',
  },
} as const satisfies Record<string, FileRefusal>;

export type RefusalCode = keyof typeof fileRefusals;

/** A file that is refused as a whole; `detail` goes into the sentence and never holds personal data. */
export interface FileRefused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly detail: string;
}

export function refused(code: RefusalCode, detail = ''): FileRefused {
  return { kind: 'refused', code, detail };
}
