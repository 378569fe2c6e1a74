import type { Page } from '@playwright/test';
import type { NotRead } from '../../../../lib/sites/adapter';
import type { Row } from '../contract-rows';

/** A new mail, as a person fills it in. Recipients as they are typed. */
export interface NewMail {
  to: string;
  cc: string;
  bcc: string;
  subject: string;
}

/** What a site's own page in `tests/pages/<id>` is, for every kind of site. */
interface Stand {
  /** Names the page's folder, this file, and the adapter. */
  id: string;
  /** The adapter, where it reads another page of the same site too. */
  site?: string;
  /** Shown in the titles of the tests. */
  name: string;
  /** Addresses at which the site stands. The whole contract runs at the first, a client is read at each. */
  origins: readonly [string, ...string[]];
  /** Where its page begins. */
  path: string;
  /** The languages in which its page is read; if not said, English and Chinese. */
  languages?: readonly string[];
  /** Variants of the page, for the whole contract. */
  query?: Record<string, string>;
  /** Why rows of the contract are not offered by this site. */
  without?: Readonly<Partial<Record<Row, string>>>;
  /** Waits until the page stands. */
  ready(page: Page): Promise<void>;
}

/**
 * How a person does things on a mail site's own page, so that the contract can be run over it. What a site
 * cannot do is absent.
 */
export interface SiteDriver extends Stand {
  /** Opens a thread by a piece of its subject. */
  openThread(page: Page, subject: string): Promise<void>;
  /** Goes back to where no client is on screen. */
  leave?(page: Page): Promise<void>;
  /** Answers everybody in the open thread, up to the caret before the first word. */
  replyAll?(page: Page): Promise<void>;
  /** Opens a new mail, filled in, with the caret before its first word. */
  write?(page: Page, mail: NewMail): Promise<void>;
  send?(page: Page): Promise<void>;
  /** Sends without the mouse. */
  sendKeys?: readonly string[];
  /** Takes back what was just sent. */
  undo?(page: Page): Promise<void>;
  schedule?(page: Page): Promise<void>;
  discard?(page: Page): Promise<void>;
  /** Takes away what tells the own address. */
  hideAccount(page: Page): Promise<void>;
  /** Takes away the addresses that the open thread shows. */
  hideAddresses?(page: Page): Promise<void>;
  /** Takes away where a new mail says to whom it goes. */
  hideRecipients?(page: Page): Promise<void>;
  /** What differs between sites in what is read of the sample threads. */
  reads: {
    /** How many of the six messages of the thread on the damaged pallet it shows. */
    shown: number;
    /** Whether an answer shows its subject. */
    replySubject: boolean;
    /** Whether an answer and its thread are known to belong together. */
    answers: boolean;
    /** False where its dates have no year: then none is read. */
    dated?: boolean;
    /** False where nothing tells who is a receiver and who gets a copy. */
    rows?: boolean;
  };
}

export function defineDriver(driver: SiteDriver): SiteDriver {
  return driver;
}

/** The same for a site whose pages show a client's record. */
export interface RecordDriver extends Stand {
  /** Opens a record by its name. One of them, `Harlow & Pine`, has no address of its own. */
  openRecord(page: Page, name: string): Promise<void>;
  /** Goes back to where no client is on screen. */
  leave(page: Page): Promise<void>;
  /** Opens what the client receives, up to the caret before its first word; absent where nothing is written. */
  message?(page: Page): Promise<void>;
  /** Opens what no client receives. */
  note?(page: Page): Promise<void>;
  /** Leaves the message without sending it; only where its page tells that a mail was sent. */
  close?(page: Page): Promise<void>;
  /** Absent where no certain sign tells what sends. */
  send?(page: Page): Promise<void>;
  sendKeys?: readonly string[];
  /** Takes away whom the open message goes to; where it shows none, the addresses of its record. */
  hideRecipients?(page: Page): Promise<void>;
  /** Takes away what tells the own address; only where records name the person too. */
  hideAccount?(page: Page): Promise<void>;
  /** Days ago of what a record's timeline shows with a date, newest first. */
  happened?: readonly number[];
  /** Whether its timeline shows entries without a year, which nobody may date. */
  undated?: boolean;
  /** Whether it shows people by name alone: then nobody is shown, and the panel asks. */
  byName?: true;
  /** Why nobody is shown for a record without an address; if not said, that it has none. */
  empty?: NotRead;
  /** Whether a message tells to whom it goes; if not said, it does. */
  readsRecipients?: boolean;
  /** What the subject of a message to Margaret is, where it is read. */
  subject?: string;
}

export function defineRecordDriver(driver: RecordDriver): RecordDriver {
  return driver;
}

/** Beside English and Chinese: pages in these have their dates read. */
export const DATE_LANGUAGES = ['de', 'fr', 'es', 'pt-BR', 'ja'] as const;

/** The adapter that reads a page. */
export const siteOf = ({ id, site }: Stand): string => site ?? id;

/** Why nothing is recorded where a mail goes out without a sign. */
export const BY_HAND = {
  sent: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
  scheduled: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
  discarded: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
} as const;

/** What an event of a calendar does not offer. */
export const EVENT = {
  compose: 'an event is no mail, and nothing is written in it',
  recipients: 'an event is no mail, and nothing is written in it',
  subject: 'an event is no mail, and nothing is written in it',
  'new text': 'an event is no mail, and nothing is written in it',
  sent: 'an event is no mail, and nothing is written in it',
  scheduled: 'an event is no mail, and nothing is written in it',
  note: 'an event is no mail, and nothing is written in it',
  discarded: 'an event is no mail, and nothing is written in it',
  dates: 'when an event is says nothing of a contact',
} as const;

/** What no program for calls offers. */
const CALL = {
  recipients: 'a message in a call goes to those who are in it',
  subject: 'a message in a call has none',
  dates: 'a call is now',
  'own address': 'nobody is shown for a name, the person neither',
  sent: 'what is written in a call is no mail',
  scheduled: 'what is written in a call is no mail',
  note: 'a call has no notes',
  discarded: 'what is written in a call is no mail',
} as const;

/** The driver of a program for calls, whose page is made by `tests/pages/shared/calls.mjs`; `frame` holds the call. */
export function defineCallDriver({
  frame,
  ...stand
}: Pick<Stand, 'id' | 'name' | 'origins' | 'path'> & { frame?: string }) {
  const call = (page: Page) => (frame ? page.frameLocator(frame) : page);
  return defineRecordDriver({
    ...stand,
    languages: ['en-US'],
    without: CALL,
    byName: true,
    empty: 'nobody-named',
    readsRecipients: false,
    ready: page => page.locator('nav button').first().waitFor(),
    openRecord: async (page, name) => {
      await page.locator('nav button', { hasText: name }).click();
      await call(page).locator('h1', { hasText: name }).waitFor();
    },
    leave: page => page.locator('nav .list').click(),
    message: page => call(page).locator('.chat').click(),
    hideRecipients: page =>
      call(page)
        .locator('.people')
        .evaluate(list => list.remove()),
  });
}
