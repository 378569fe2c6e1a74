/**
 * Where Outlook on the web keeps what we read: name → alternatives, asked in order, the first one with a hit
 * wins. Ids with a fixed beginning or end and data attributes come first, roles last; class names are hashed
 * and labels translated, so nothing rests on either but the one class that says what a chip is.
 */
export const selectors = {
  main: ['[role="main"]', 'main'],

  // Compose
  editor: [
    '[id^="editorParent_"] [contenteditable="true"][role="textbox"]',
    '[contenteditable="true"][textprediction]',
    '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
  ],
  composeRoot: [
    '[id^="docking_InitVisiblePart_"]',
    '[id^="docking_DockingTriggerPart_"]',
    '[data-app-section="Form_Content"]',
    '[role="dialog"]',
  ],
  recipientGroup: ['[role="group"][id^="MSG_"][id$="_%"]', '[role="group"][id$="_%"]'],
  recipientChip: [
    '._EType_RECIPIENT_ENTITY',
    '[data-lpc-hover-target-id]',
    '[role="option"][aria-label*="@"]',
  ],
  composeSubject: ['input[id^="MSG_"][id$="_SUBJECT"]', 'input[id$="_SUBJECT"]'],
  send: [
    '[data-testid="ComposeSendButton"] button:not([aria-haspopup]):not([aria-expanded])',
    'button[data-testid="ComposeSendButton"]:not([aria-haspopup])',
    'button[id*="primaryActionButton"]:not([aria-haspopup])',
  ],
  sendMore: [
    '[data-testid="ComposeSendButton"] button[aria-haspopup]',
    '[data-testid="ComposeSendButton"] button[aria-expanded]',
    'button[id*="primaryActionButton"][aria-haspopup]',
  ],
  discard: ['#discardCompose', '[id^="discardCompose"]'],
  /** Fields of an event that is written: its invitation goes out from the calendar, and is no mail. */
  invitation: ['[id^="EVENT_"]'],
  question: ['[role="alertdialog"]', '[role="dialog"]:has([id^="ok-"])'],

  // Reading pane
  pane: [
    '[data-app-section="ConversationContainer"]',
    '#ConversationReadingPaneContainer',
    '#ReadingPaneContainerId',
    '[data-app-section="MailReadCompose"]',
  ],
  threadSubject: [
    '[id^="CONV_"][id$="_SUBJECT"]',
    'span[id$="_SUBJECT"][role="heading"]',
    '[role="heading"][id$="_SUBJECT"]',
  ],
  messageFrom: ['[id^="MSG_"][id$="_FROM"]', '[id$="_FROM"]'],
  messageTo: ['[data-testid="RecipientWell"]'],
  messageToPerson: ['.lpc-hoverTarget', '[data-lpc-hover-target-id]', 'span[title*="@"]'],
  messageDate: ['[data-testid="SentReceivedSavedTime"]'],
  messageBody: ['[id^="UniqueMessageBody"]', '[role="document"]'],
  messageFolded: ['[role="listitem"][aria-expanded="false"]', '[data-convid][aria-expanded="false"]'],

  // Calendar: the card of an event that was clicked. It never holds what is written in the event.
  event: ['[data-app-section="CalendarItemPeek"]'],
  eventPerson: ['[role="button"][aria-label], button[aria-label]'],
  // An event that has the whole page, or a box over the calendar. What its writer wrote stands in there too.
  eventPage: ['[data-app-section="CalendarReadingPane"]', '[data-app-section="ReadingPane"]'],
  eventGuest: ['.lpc-hoverTarget', '[data-lpc-hover-target-id]'],

  // List
  listRow: ['[role="option"][data-convid]'],
  listRowChosen: ['[role="option"][data-convid][aria-selected="true"]'],

  // Own account
  accountRoot: ['[id^="primaryMailboxRoot_"][data-folder-name]', '[id^="primaryMailboxRoot_"]'],
  folderChosen: ['[role="treeitem"][aria-selected="true"]'],
  accountMenu: ['#mectrl_currentAccount_secondary'],
  accountLabel: ['#O365_MainLink_Me[aria-label*="@"]'],
} as const satisfies Record<string, readonly string[]>;

export type SelectorName = keyof typeof selectors;

/** What a mail carries of other mails. */
export const quoted = [
  '#divRplyFwdMsg',
  '#divRplyFwdMsg ~ *',
  '[id$="_divRplyFwdMsg"]',
  '[id$="_divRplyFwdMsg"] ~ *',
  '#appendonsend',
  '#appendonsend ~ *',
  '[id$="_appendonsend"]',
  '[id$="_appendonsend"] ~ *',
  '#mail-editor-reference-message-container',
  'hr[style*="98%"]',
  'blockquote[type="cite"]',
  '.gmail_quote',
].join(', ');

/** What is in an editor and is no new text of its writer. */
export const exclude = `${quoted}, [id*="Signature"], [id*="ms-outlook-mobile-signature"]`;
