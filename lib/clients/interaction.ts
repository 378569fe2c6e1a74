export const CHANNELS = ['mail', 'call', 'voicemail', 'video', 'visit', 'message', 'note'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Purpose = 'sale' | 'service' | 'personal' | 'unknown';

/** 1 = low … 5 = high; how the rep felt, and apart from it the client's mood. */
export type Feeling = 1 | 2 | 3 | 4 | 5;

/**
 * An event of contact. Immutable: an edit is a new event whose `supersedes` names the old one, a deletion
 * is a tombstone. Last-contact dates are derived from these, never stored.
 */
export interface Interaction {
  /** UUIDv7. */
  id: string;
  supersedes?: string;
  clientIds: string[];
  /** Those of `clientIds` who were only in Cc or Bcc: for them it is no contact. */
  copied?: string[];
  channel: Channel;
  direction: 'in' | 'out';
  /** UTC epoch ms; absent for a message that the page shows without a readable date. */
  at?: number;
  precision: 'instant' | 'day' | 'none';
  /** IANA zone of the rep when it was recorded. */
  zone: string;
  purpose: Purpose;
  /** `rule` while nobody corrected it by hand. */
  purposeBy: 'rule' | 'hand';
  /** False for a mail to more than 20 recipients: no contact for anybody. Cc is told by `copied`. */
  personal: boolean;
  /** Auto-replies, bulk mail, bounces. */
  automatic: boolean;
  subject?: string;
  note?: string;
  feeling?: Feeling;
  mood?: Feeling;
  /** Ids that the same mail is known by, prefixed by kind (`mid:`, `gmail:`, `sent:`). */
  keys: string[];
  /** Own mail account, for coverage and for one mail seen twice. */
  account?: string;
  /**
   * Digest of the recipients (lower case, sorted, without the rep's own), for recognising one mail seen
   * twice. A digest, because of people who are not in the book nothing is stored.
   */
  recipients?: string;
  /** Who wrote the event: the install's random author id. */
  author: string;
  /** What made it: `thread`, `sent`, `hand`, `import:<kind>`. */
  origin: string;
  recordedAt: number;
}
