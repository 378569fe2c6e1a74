import { ME, sampleThreads } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { answerTo, takeRecipients } from '../shared/mails.mjs';

const query = new URLSearchParams(location.search);
const language = query.get('hl') ?? 'en-US';
document.documentElement.lang = language;
window.__sent = [];

const main = h('main');
const threads = sampleThreads(Date.now());
/** Without the year, as it is in this one. */
const when = new Intl.DateTimeFormat(language, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const pill = ({ name, address }) =>
  h('span[data-test-id=email-pill]', { 'data-email': address }, h('span', h('span', name)));

document.body.append(
  h('label[id=ybarAccountMenuOpener]', { 'aria-label': `${ME.name} (${ME.address})` }, 'SR'),
  h(
    'button.new[type=button]',
    {
      onclick: () => {
        main.replaceChildren();
        write();
      },
    },
    '✎',
  ),
  h('button.back[type=button]', { onclick: list }, '←'),
  main,
);
list();

function list() {
  main.replaceChildren(
    h(
      'ul[data-test-id=message-list]',
      threads.map(thread =>
        h(
          'li[data-test-id=message-list-item]',
          { onclick: () => open(thread) },
          h('span[data-test-id=message-subject]', thread.subject),
        ),
      ),
    ),
  );
}

function open(thread) {
  const newest = thread.messages.at(-1);
  main.replaceChildren(
    h('span[data-test-id=message-group-subject-text]', thread.subject),
    h(
      'ul[data-test-id=message-group-view-scroller]',
      thread.messages.map(message =>
        h(
          'li[data-test-id=message-view]',
          { 'data-at': message.at },
          h(
            'header',
            h('span[data-test-id=message-from]', pill(message.from)),
            h('span[data-test-id=message-to]', [...message.to, ...message.cc].map(pill)),
          ),
          h('div[data-test-id=message-date]', when.format(message.at)),
          message === newest &&
            h(
              'div[data-test-id=message-view-body]',
              h(
                'div[data-test-id=message-view-body-content]',
                message.text.map(part => h('p', part)),
                h('blockquote', 'It quotes an older mail.'),
              ),
            ),
        ),
      ),
    ),
    h('button.all[type=button]', { onclick: () => write(answerTo(thread)) }, '↩'),
  );
}

function write(mail) {
  main.append(compose(mail));
  main.querySelector('[role=textbox]').focus();
}

function compose({ to = [], cc = [], subject = '', quote } = {}) {
  const field = (kind, people) => {
    const chips = h('span');
    const input = h('input[type=text][role=combobox]', { id: `message-${kind}-field`, 'aria-label': kind });
    const chip = ({ name, address }) =>
      h('div[data-test-id=pill]', { title: address }, h('span[data-test-id=pill-text]', name ?? address));
    takeRecipients(input, chips, chip, people);
    return h('div', { 'data-test-id': `compose-header-field-${kind}` }, chips, input);
  };
  const editor = h(
    'div[role=textbox][contenteditable=true]',
    h('div', h('br')),
    quote &&
      h(
        'div.yahoo_quoted',
        h(
          'blockquote',
          quote.map(part => h('p', part)),
        ),
      ),
  );
  const box = h(
    'div[data-test-id=compose]',
    h('div[data-test-id=container-from]', ME.address),
    field('to', to),
    field('cc', cc),
    field('bcc', []),
    h('input[type=text][data-test-id=compose-subject]', { value: subject }),
    h('div[data-test-id=rte]', editor),
    h('button[type=button][data-test-id=compose-send-button]', { onclick: () => box.remove() }, '➤'),
  );
  return box;
}
