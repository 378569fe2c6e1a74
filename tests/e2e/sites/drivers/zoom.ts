import { defineCallDriver } from './driver';

export default defineCallDriver({
  id: 'zoom',
  name: 'Zoom',
  origins: ['https://app.zoom.us'],
  path: '/wc/123456789/start',
  frame: '#webclient',
});
