const EN = {
  from: 'From',
  to: 'To',
  cc: 'Copy',
  date: 'Date',
  subject: 'Subject',
  on: 'on',
  send: 'Send',
  save: 'Save',
  replyAll: 'Reply all',
  write: 'Compose',
  wrote: (date, name) => `On ${date}, ${name} wrote:`,
};

const ZH = {
  from: '发件人',
  to: '收件人',
  cc: '抄送',
  date: '日期',
  subject: '主题',
  on: '于',
  send: '发送',
  save: '保存',
  replyAll: '回复全部',
  write: '撰写',
  wrote: (date, name) => `于 ${date}，${name} 写道：`,
};

export const query = new URLSearchParams(location.search);
export const language = (query.get('hl') ?? 'en').split('-')[0];
export const words = language === 'zh' ? ZH : EN;

const two = number => String(number).padStart(2, '0');

/** As the program writes it by itself. */
export function fullDate(at) {
  const d = new Date(at);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** Another page of the program, with the variants of this one. */
export function address(params) {
  const search = new URLSearchParams(query);
  for (const name of [...search.keys()]) if (name.startsWith('_')) search.delete(name);
  for (const [name, value] of Object.entries(params)) search.set(name, value);
  return `${location.pathname}?${search}`;
}
