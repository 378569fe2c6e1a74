import { defineMailbox } from './qq/mailbox';
import { selectors } from './qq/selectors';

export default defineMailbox({ id: 'qq', selectors });
