import type { SiteAbout } from '../index';

/** Stands at any address: it is known by where its scripts lie. */
export default {
  name: 'Frappe CRM, ERPNext',
  patterns: ['https://*.frappe.cloud/*', 'https://*.erpnext.com/*'],
  byHand: true,
  sign: 'script[src*="/assets/frappe/"], script[src*="/assets/crm/frontend/"]',
} satisfies SiteAbout;
