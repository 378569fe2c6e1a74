import { readAnyPhoto } from '../../clients/photo';
import { LONGEST_PHOTO, type Logical, parseProperty, unescapeText, unfolded } from '../content-line';
import { DraftBuilder } from '../draft';
import { type Batch, defineImporter, emptyBatch, type ReadOptions } from '../importer';
import { decoded, linesOf, Source } from '../text';
import { Card } from '../vcard-properties';

const SOURCE = 'import:vcard';
/** More lines than this are no card. */
const MOST_LINES = 5000;

/** vCard 2.1, 3.0 and 4.0: one grammar, read leniently, whatever the card says that it is. */
export default defineImporter({
  id: 'vcard',
  extensions: ['vcf', 'vcard'],
  recognises: head => /^\s*BEGIN:VCARD\b/iu.test(head),

  async *read(chunks, options) {
    const source = new Source(chunks, options.signal);
    const cards = new Cards(options);
    for await (const lines of unfolded(linesOf(decoded(source), LONGEST_PHOTO))) {
      for (const line of lines) cards.take(line);
      yield cards.handOver(source.bytes);
    }
    cards.end();
    yield cards.handOver(source.bytes);
  },
});

/** The card that is open, and what was read before it. */
class Cards {
  private batch = emptyBatch();
  private open: { draft: DraftBuilder; card: Card; line: number; lines: number } | undefined;
  /** Cards within the card (`AGENT` of 2.1) are somebody else. */
  private inner = 0;
  /** The line before was an `AGENT:`. */
  private agent = false;
  /** Lines outside of cards are told once, not each. */
  private strayed = false;

  constructor(private readonly options: ReadOptions) {}

  take(logical: Logical): void {
    const { text, line } = logical;
    if (/^BEGIN:VCARD\s*$/iu.test(text)) this.begin(line);
    else if (/^END:VCARD\s*$/iu.test(text)) this.close();
    else this.property(logical);
  }

  private property({ text, line, cut }: Logical): void {
    if (!this.open) {
      if (!this.strayed && text.trim())
        this.batch.unread.push({ line, reason: cut ? 'too-long' : 'bad-line' });
      this.strayed = true;
      return;
    }
    if (this.inner > 0 || (!text.trim() && !cut)) return;
    const { draft, card } = this.open;
    if (++this.open.lines > MOST_LINES) return;
    if (this.open.lines === MOST_LINES) draft.drop('too-long', 'card', line);
    const property = parseProperty(text);
    this.agent = property?.name === 'AGENT' && !property.value.trim();
    if (property?.name === 'PHOTO' || property?.name === 'LOGO') {
      if (property.name === 'PHOTO') this.photo(draft, property.value, { line, cut });
    } else if (cut) draft.drop('too-long', property?.name.toLowerCase() ?? 'line', line);
    else if (property) card.add(property);
    else draft.drop('bad-line', 'line', line);
  }

  /** An address of a photo is never loaded; what is no photo, or too large, is told, and loses nothing else. */
  private photo(draft: DraftBuilder, value: string, { line, cut }: Pick<Logical, 'line' | 'cut'>): void {
    const text = unescapeText(value).trim();
    if (cut) draft.drop('too-long', 'photo', line);
    else if (/^(?!data:)[a-z][a-z0-9+.-]*:/iu.test(text)) draft.photo({ line, link: text.slice(0, 1000) });
    else if (text) {
      const read = readAnyPhoto(text);
      if ('why' in read) draft.drop(read.why, 'photo', line);
      else {
        const { bytes, ...photo } = read;
        draft.photo({ line, bytes, ...(this.options.photos ? photo : {}) });
      }
    }
  }

  private begin(line: number): void {
    // Behind AGENT a card stands within the card; elsewhere the one before was not closed.
    if (this.open && (this.agent || this.inner > 0)) {
      this.inner++;
      this.agent = false;
      return;
    }
    this.end();
    const draft = new DraftBuilder(line, SOURCE, this.options.region);
    this.open = { draft, card: new Card(draft, this.options.zone), line, lines: 0 };
  }

  private close(): void {
    if (this.inner > 0) {
      this.inner--;
      return;
    }
    this.strayed = false;
    if (!this.open) return;
    const { draft, card } = this.open;
    this.open = undefined;
    card.close();
    if (card.isGroup) return;
    const client = draft.finish();
    if (client) this.batch.clients.push(client);
    this.batch.unread.push(...draft.unread);
  }

  /** A card that was not closed is lost: what of it is missing nobody knows. */
  end(): void {
    if (this.open) this.batch.unread.push({ line: this.open.line, reason: 'not-closed' });
    this.open = undefined;
    this.inner = 0;
    this.agent = false;
    this.strayed = false;
  }

  handOver(bytes: number): Batch {
    const batch = { ...this.batch, bytes };
    this.batch = emptyBatch();
    return batch;
  }
}
