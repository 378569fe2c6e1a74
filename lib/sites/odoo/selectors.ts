/**
 * Where Odoo keeps what we read: name → alternatives, asked in order, the first one with a hit wins. Field
 * names come first; the classes are those that its own templates give by name.
 */
export const selectors = {
  shell: ['body.o_web_client', '.o_action_manager'],
  form: ['.o_form_view .o_form_renderer', '.o_form_view'],
  email: [
    '.o_field_widget[name="email"] a[href^="mailto:"]',
    '.o_field_widget[name="email_from"] a[href^="mailto:"]',
  ],
  /** A field that holds other records, with addresses of theirs. */
  others: ['.o_field_x2many', '.o_kanban_renderer', '.o_list_renderer'],
  name: [
    '.o_field_widget[name="name"] textarea',
    '.o_field_widget[name="name"] input',
    '.o_field_widget[name="name"]',
  ],

  chatter: ['.o-mail-Chatter'],
  composer: ['.o-mail-Composer'],
  editor: ['textarea.o-mail-Composer-input', '[contenteditable="true"]'],
  send: ['.o-mail-Composer-send'],
  /** Pressed in: what is written goes to people, and not into the record alone. */
  isMessage: ['.o-mail-Chatter-sendMessage.active'],
  recipient: ['.o-mail-RecipientsInput .o_tag'],
} as const satisfies Record<string, readonly string[]>;
