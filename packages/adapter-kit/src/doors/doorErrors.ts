/** The closed table of the door's own answers, where they are no outcome of a file: status, and in Chinese what to do. */
export const doorErrors = {
  'no-token': { status: 401, message: '请在请求头中带上令牌（Authorization: Bearer …）' },
  'token-refused': { status: 401, message: '令牌无效、已撤销或已过期，请向平台运维人员申领' },
  'not-this-registry': { status: 403, message: '该令牌不能向本登记部门的通道报送' },
  forbidden: { status: 403, message: '只有运维人员的令牌可以销毁个人密钥' },
  'bad-input': {
    status: 400,
    message: '正文应为 JSON：citizenId 为18位公民身份号码，reason 为理由（不得含公民身份号码或手机号码）',
  },
  'bad-request': { status: 400, message: '请求参数有误：name 必填，restate、check 取 true 或 false' },
  'bad-idempotency-key': { status: 400, message: 'Idempotency-Key 应为1至200个可见的ASCII字符' },
  'broken-off': { status: 400, message: '上传中断，未收下任何内容，请重新报送' },
  'no-filing': { status: 404, message: '没有该批次' },
  'no-receipt': { status: 404, message: '没有该批次的回执；尚在办理的，请稍后再取' },
  'no-push': { status: 404, message: '没有用该 Idempotency-Key 收到过报送，请（重新）报送' },
  /** Its answer names the layouts that there are. */
  'no-layout': { status: 404, message: '没有该表样' },
  'no-route': { status: 404, message: '没有该地址，可用的地址见 /openapi.json' },
  'push-arriving': { status: 409, message: '同一 Idempotency-Key 的报送正在上传，请稍后查询或重试' },
  'not-json': {
    status: 415,
    message: 'Content-Type 称内容为 JSON，而内容不是 JSON 数组、{"rows":[…]} 或每行一个对象；请改正二者之一',
  },
  'idempotency-key-reused': {
    status: 422,
    message: '该 Idempotency-Key 已用于另一份文件；请为每份文件使用新的 Idempotency-Key',
  },
  'too-many-filings': { status: 429, message: '本部门在办的批次过多，请稍后重试' },
  'too-many-pushes': { status: 503, message: '同时上传的文件过多，请稍后重试' },
  'spool-full': { status: 503, message: '暂存空间已满，请稍后重试' },
  unavailable: { status: 503, message: '暂时无法答复，请稍后重试' },
  'not-received': {
    status: 503,
    message: '暂时无法收下文件，未出具批次号；请稍后用同一文件重新报送，不会重复计入',
  },
} as const;

export type DoorErrorCode = keyof typeof doorErrors;

/** After how many seconds it is worth asking again; none where asking again changes nothing. */
export const retryAfterSeconds: Partial<Record<DoorErrorCode, number>> = {
  'push-arriving': 1,
  'too-many-filings': 10,
  'too-many-pushes': 2,
  'spool-full': 30,
  unavailable: 5,
  'not-received': 5,
};
