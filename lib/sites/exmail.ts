import { selectors } from './exmail/selectors';
import { defineMailbox } from './qq/mailbox';

export default defineMailbox({ id: 'exmail', selectors });
