import { serveLanguage } from '../../lib/language/host';
import { toInfinitive } from '../../lib/language/infinitive';
import { opinionOf } from '../../lib/language/opinion';

serveLanguage({ toInfinitive, opinionOf }, () => window.close());
