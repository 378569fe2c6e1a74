const EN = {
  product: 'Northgate Mail',
  compose: 'Compose',
  inbox: 'Inbox',
  sentBox: 'Sent',
  search: 'Search mail',
  newMessage: 'New Message',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  toLine: 'to ',
  ccLine: ', cc: ',
  me: 'me',
  subject: 'Subject',
  recipients: 'Recipients',
  body: 'Message Body',
  send: 'Send',
  moreSend: 'More send options',
  schedule: 'Schedule send',
  discard: 'Discard draft',
  plain: 'Plain text mode',
  rich: 'Rich text mode',
  plainNotice: 'Currently in plain text mode.',
  minimise: 'Minimise',
  fullscreen: 'Full screen (Shift for pop-out)',
  close: 'Save & close',
  popOut: 'Pop out reply',
  reply: 'Reply',
  replyAll: 'Reply all',
  forward: 'Forward',
  showTrimmed: 'Show trimmed content',
  back: 'Back to list',
  archive: 'Archive',
  select: 'Select',
  sending: 'Sending…',
  sent: 'Message sent.',
  undo: 'Undo',
  viewMessage: 'View message',
  undone: 'Sending undone.',
  discarded: 'Draft discarded.',
  archived: 'Conversation archived.',
  scheduled: at => `Send scheduled for ${at}.`,
  older: n => `${n} older messages`,
  noRecipient: 'Please give at least one recipient.',
  attachment: 'It seems that you forgot to attach a file. Send anyway?',
  ok: 'OK',
  cancel: 'Cancel',
  wrote: (date, name, address) => [`On ${date} ${name} <`, address, '> wrote:'],
  forwarded: '---------- Forwarded message ---------',
  from: 'From',
  date: 'Date',
  noSubject: '(no subject)',
  empty: 'Nothing here.',
  draft: 'Draft',
};

const ZH = {
  product: '北门邮箱',
  compose: '写邮件',
  inbox: '收件箱',
  sentBox: '已发邮件',
  search: '搜索邮件',
  newMessage: '新邮件',
  to: '收件人',
  cc: '抄送',
  bcc: '密送',
  toLine: '发送至 ',
  ccLine: '，抄送：',
  me: '我',
  subject: '主题',
  recipients: '收件人',
  body: '邮件正文',
  send: '发送',
  moreSend: '更多发送选项',
  schedule: '定时发送',
  discard: '舍弃草稿',
  plain: '纯文本模式',
  rich: '富文本模式',
  plainNotice: '目前处于纯文本模式。',
  minimise: '最小化',
  fullscreen: '全屏（按住 Shift 键可弹出）',
  close: '保存并关闭',
  popOut: '在新窗口中回复',
  reply: '回复',
  replyAll: '全部回复',
  forward: '转发',
  showTrimmed: '显示已折叠的内容',
  back: '返回列表',
  archive: '归档',
  select: '选择',
  sending: '正在发送…',
  sent: '邮件已发送。',
  undo: '撤消',
  viewMessage: '查看邮件',
  undone: '已撤消发送。',
  discarded: '草稿已舍弃。',
  archived: '会话已归档。',
  scheduled: at => `已安排在 ${at} 发送。`,
  older: n => `${n} 封较早的邮件`,
  noRecipient: '请至少填写一位收件人。',
  attachment: '您好像忘了添加附件，仍要发送吗？',
  ok: '确定',
  cancel: '取消',
  wrote: (date, name, address) => [`${name} <`, address, `> 于${date}写道：`],
  forwarded: '---------- 转发的邮件 ---------',
  from: '发件人',
  date: '日期',
  noSubject: '（无主题）',
  empty: '这里没有邮件。',
  draft: '草稿',
};

const asked = new URLSearchParams(location.search).get('hl');
export const chinese = asked ? /^zh/i.test(asked) : false;
/** In any other language only its dates are that language's. */
const other = asked && !/^(?:en|zh)/i.test(asked) ? asked : undefined;
export const language = chinese ? 'zh-CN' : (other ?? 'en');
export const words = chinese ? ZH : EN;

const full = chinese
  ? { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true }
  : { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };

const tag = chinese ? 'zh-CN' : (other ?? 'en-US');

/** With year and time, as titles have it. */
export const fullDate = at => new Intl.DateTimeFormat(tag, full).format(at);

/** As lists have it: the time today, else the day, else with the year. */
export function shortDate(at, now) {
  const days = (now - at) / 864e5;
  const style =
    days < 1 && new Date(at).getDate() === new Date(now).getDate()
      ? { hour: 'numeric', minute: '2-digit', hour12: chinese ? true : undefined }
      : days < 300
        ? { month: chinese ? 'long' : 'short', day: 'numeric' }
        : { year: 'numeric', month: chinese ? 'long' : 'numeric', day: 'numeric' };
  return new Intl.DateTimeFormat(tag, style).format(at);
}
