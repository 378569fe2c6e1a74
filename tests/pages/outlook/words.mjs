const EN = {
  inbox: 'Inbox',
  account: 'Account manager for Sam Reyes',
  write: 'New mail',
  reply: 'Reply',
  replyAll: 'Reply all',
  popOut: 'Open in a new window',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  subject: 'Add a subject',
  body: 'Message body',
  send: 'Send',
  more: 'More send options',
  schedule: 'Schedule send',
  discard: 'Discard',
  ok: 'OK',
  cancel: 'Cancel',
  noSubject: 'Send this message without a subject?',
  sending: 'Sending',
  undo: 'Undo',
  labels: { from: 'From', sent: 'Sent', to: 'To', subject: 'Subject' },
};

const ZH = {
  inbox: '收件箱',
  account: 'Sam Reyes 的帐户管理器',
  write: '新邮件',
  reply: '答复',
  replyAll: '全部答复',
  popOut: '在新窗口中打开',
  to: '收件人',
  cc: '抄送',
  bcc: '密件抄送',
  subject: '添加主题',
  body: '邮件正文',
  send: '发送',
  more: '更多发送选项',
  schedule: '定时发送',
  discard: '放弃',
  ok: '确定',
  cancel: '取消',
  noSubject: '发送不带主题的邮件？',
  sending: '正在发送',
  undo: '撤消',
  labels: { from: '发件人', sent: '发送时间', to: '收件人', subject: '主题' },
};

export const query = new URLSearchParams(location.search);
export const language = query.get('hl') ?? 'en-US';
export const words = language.startsWith('zh') ? ZH : EN;

/** As the reading pane writes it: with year and time, in the language of the page. */
export const fullDate = at =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
