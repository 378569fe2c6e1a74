/**
 * Where NetEase's mail keeps what we read: name → alternatives, asked in order, the first one with a hit wins. A
 * `%` in one stands for `to`, `cc` or `bcc`. Its ids end with what a thing is, behind a number that is another
 * one each time; of class names only those of its own kit of parts are used.
 */
export const selectors = {
  account: ['#spnUid'],

  // Compose: a module in a tab of its own, several at once, its text in a frame without an address
  compose: ['[id^="_dvModuleContainer_compose.ComposeModule"]', '[id^="_dvModuleContainer_compose"]'],
  frame: ['iframe.APP-editor-iframe', '.APP-editor-edtr iframe'],
  plain: ['textarea.APP-editor-textarea'],
  recipients: ['[id$="divCompose%"] .nui-addr-email'],
  /** In newer pages no row says which it is. */
  anyRecipients: ['.js-component-emailblock .nui-addr-email', '.nui-editableAddr .nui-addr-email'],
  recipientField: ['input.nui-editableAddr-ipt', '[id$="divComposeto"]', '.js-component-emailblock'],
  subject: ['input[id$="_subjectInput"]', 'input#objComposeSubject'],
  send: ['.nui-toolbar .nui-mainBtn[role="button"]', '.nui-mainBtn[role="button"]'],
  /** Stands there, and nowhere before, once the server has taken a mail. */
  done: ['h1[id$="_succInfo"]'],

  // Message
  message: ['[id^="_dvModuleContainer_read.ReadModule"]'],
  messageSubject: ['h1[id$="_h1Subject"]', '#mailInfo_Subject'],
  head: ['ul[id$="ulFull"]'],
  headRow: ['li[id$="_liReadOut%"]'],
  time: ['li[id$="liTime"] > :last-child'],
  person: ['.js-component-addr', '.nui-addr'],
  name: ['.nui-addr-name'],
  address: ['.nui-addr-email'],
  bodyFrame: ['iframe[id$="_frameBody"]', 'iframe#ifrmContent'],
  body: ['.netease_mail_readhtml', 'body'],

  list: ['[id^="_dvModuleContainer_mbox.ListModule"]'],
  shell: ['#dvContainer'],
} as const satisfies Record<string, readonly string[]>;

/** What is in an editor, or in a mail that is shown, and is no new text of its writer. */
export const exclude = '#isReplyContent, #isForwardContent, .cm_quote_msg, blockquote, #divNeteaseMailCard';
