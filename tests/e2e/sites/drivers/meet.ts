import { defineCallDriver } from './driver';

export default defineCallDriver({
  id: 'meet',
  name: 'Google Meet',
  origins: ['https://meet.google.com'],
  path: '/abc-defg-hij',
});
