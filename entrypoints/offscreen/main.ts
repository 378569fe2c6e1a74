import { serveLanguage } from '../../lib/language/host';
import { toInfinitive } from '../../lib/language/infinitive';
import { readDraft } from '../../lib/language/read-draft';

serveLanguage({ toInfinitive, readDraft }, () => window.close());
