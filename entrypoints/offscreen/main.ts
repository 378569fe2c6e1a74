import { serveLanguage } from '../../lib/language/host';
import { toInfinitive } from '../../lib/language/infinitive';

serveLanguage(toInfinitive, () => window.close());
