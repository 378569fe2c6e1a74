import { defineCallDriver } from './driver';

export default defineCallDriver({
  id: 'teams',
  name: 'Microsoft Teams',
  origins: ['https://teams.microsoft.com', 'https://teams.cloud.microsoft', 'https://teams.live.com'],
  path: '/v2/',
});
