import { h } from './element.mjs';
import { options } from './state.mjs';
import { fullDate, words } from './words.mjs';

const paragraphs = text => text.split('\n').map(line => h('div', line || h('br')));

/** The body of a message, as the page shows it. */
export function messageBody(message) {
  if (message.html) return [...new DOMParser().parseFromString(message.html, 'text/html').body.childNodes];
  const text = message.text.flatMap(part => [...paragraphs(part), h('div', h('br'))]);
  return message.signature
    ? [
        ...text,
        h(
          'div.gmail_signature[dir=ltr][data-smartmail=gmail_signature]',
          message.signature.map(line => h('div', line)),
        ),
      ]
    : text;
}

/** What an answer quotes, or a forward carries. */
export function quoteOf(message, kind) {
  const quote = h(options.quote === '2025' ? 'div.gmail_quote.gmail_quote_container' : 'div.gmail_quote');
  if (kind === 'forward') {
    const { from, at, subject, to } = message;
    quote.append(
      h(
        'div.gmail_attr[dir=ltr]',
        words.forwarded,
        h('br'),
        `${words.from}: ${from.name} <${from.address}>`,
        h('br'),
        `${words.date}: ${fullDate(at)}`,
        h('br'),
        `${words.subject}: ${subject}`,
        h('br'),
        `${words.to}: ${to.map(p => p.address).join(', ')}`,
        h('br'),
      ),
      ...messageBody(message),
    );
  } else {
    const [before, address, after] = words.wrote(
      fullDate(message.at),
      message.from.name,
      message.from.address,
    );
    quote.append(
      h('div.gmail_attr[dir=ltr]', before, h('a', { href: `mailto:${address}` }, address), after, h('br')),
      h(
        'blockquote.gmail_quote',
        { style: 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex' },
        messageBody(message),
      ),
    );
  }
  return quote;
}

/** The signature under each new mail. */
export function signature() {
  return [
    h('br'),
    h('br'),
    h('span.gmail_signature_prefix', '-- '),
    h('br'),
    h(
      'div.gmail_signature[dir=ltr][data-smartmail=gmail_signature]',
      h('div', 'Sam Reyes'),
      h('div', 'Northgate Surfaces · +44 20 7946 0102'),
    ),
  ];
}
