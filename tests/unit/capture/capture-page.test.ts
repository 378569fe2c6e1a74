// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../lib/capture/capture-page';
import { isOfPrograms, maskText } from '../../../lib/capture/words';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('a captured page', () => {
  it('keeps how it is built and nothing of what it says', () => {
    const file = capturePage(
      parse(`<html lang="de"><head><title>Margaret Okafor – Acme</title><script>secret()</script>
      <style>.x{}</style></head><body class="task-mail action-show okafor-theme"><!-- internal -->
      <main id="record-4711"><h1 class="name css-1x9f" data-owner="margaretokafor">Margaret Okafor</h1>
      <a href="mailto:margaret@acme.example?subject=Hi">margaret@acme.example</a>
      <a href="https://crm.acme.example/contacts/4711?token=abc#x" title="Öffnen">Mehr</a>
      <img src="face.png" alt="Margaret"><input name="subject" value="Angebot 12">
      <p style="display:none" onclick="go()">周慧敏 说 3 号</p></main></body></html>`),
    );
    expect(file).toContain('<html lang="de"');
    expect(file).toContain('class="task-mail action-show xxxxxx-xxxxx"');
    expect(file).toContain('<main id="record-0000"');
    expect(file).toContain('href="mailto:xxxxxxxx@xxxx.xxxxxxx?xxxxxxx=Xx"');
    expect(file).toContain('href="https://x.example/contacts/0000"');
    expect(file).toContain('name="subject"');
    expect(file).toContain('Xxxxxxxx Xxxxxx');
    expect(file).toContain('某某某 某 0 某');
    for (const word of [
      'margaret',
      'okafor',
      'acme',
      'secret',
      'internal',
      'angebot',
      '4711',
      'token',
      'face',
      'go(',
    ])
      expect(file.toLowerCase()).not.toContain(word);
  });

  it('keeps the names of a program’s own parts, but no number of a record in them', () => {
    const file = capturePage(
      parse('<body><records-highlights2></records-highlights2><x-card47></x-card47></body>'),
    );
    expect(file).toContain('<records-highlights2>');
    expect(file).toContain('<x-card00>');
  });

  it('goes into open shadow roots, and ends on a page without end', () => {
    document.body.replaceChildren();
    const host = document.createElement('x-card');
    host.attachShadow({ mode: 'open' }).append('Priya Nair');
    document.body.append(host);
    expect(capturePage(document)).toContain('<template shadowrootmode="open">');
    expect(capturePage(document)).not.toContain('Priya');
    document.body.replaceChildren(...Array.from({ length: 60 }, () => document.createElement('i')));
    expect(capturePage(document, 50)).toContain('The page goes on.');
    expect(capturePage(document)).not.toContain('The page goes on.');
  });

  // Words as long as names, of letters in any script, that no program uses for a part of its page.
  const word = fc
    .oneof(
      fc.stringMatching(/^[A-Z][a-z]{4,9}$/),
      fc.stringMatching(/^[a-z]{5,10}$/),
      fc.stringMatching(/^[äöüßéèñçøåłžα-ωа-я]{4,8}$/),
      fc.stringMatching(/^[一-龥]{2,4}$/),
    )
    .filter(
      text =>
        !isOfPrograms(text.toLowerCase()) &&
        !/captured|shadow|unseen|example|https|mailto|goes|page/i.test(text),
    );
  const place = fc.constantFrom(
    'text',
    'title',
    'aria',
    'value',
    'href',
    'id',
    'class',
    'data',
    'mail',
    'joined',
  );

  it('holds no word of its text, wherever else that stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, place), { minLength: 1, maxLength: 12 }), said => {
        const doc = parse('<body><main></main></body>');
        const main = doc.querySelector('main')!;
        for (const [text, where] of said) {
          const part = doc.createElement('p');
          // It is said somewhere, and stands in the other place too.
          part.textContent = where === 'title' || where === 'aria' ? '' : `${text}.`;
          if (where === 'title') part.title = text;
          if (where === 'aria') part.setAttribute('aria-label', `To ${text}`);
          if (where === 'value') part.setAttribute('data-value', text);
          if (where === 'href') part.setAttribute('href', `https://${text}.example/${text}?q=${text}`);
          if (where === 'id') part.id = `row-${text}-4`;
          if (where === 'class') part.className = `cell ${text}`;
          if (where === 'data') part.setAttribute('data-owner', `${text} ${text}`);
          if (where === 'mail') part.setAttribute('data-email', `${text}@firma.example`);
          if (where === 'joined') part.id = `user${text.toLowerCase()}box`;
          main.append(part);
        }
        const file = capturePage(doc).toLowerCase();
        for (const [text] of said) expect(file).not.toContain(text.toLowerCase());
      }),
      { numRuns: 300 },
    );
  });

  it('masks any text to marks of the same kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(maskText(text)).not.toMatch(/[a-wyzA-WYZ1-9]/);
        expect(maskText(maskText(text))).toBe(maskText(text));
      }),
    );
  });
});
