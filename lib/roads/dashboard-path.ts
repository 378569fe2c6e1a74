import type { Show } from './show-request';

/** Where the dashboard shows the same: `dashboard.html#/client/<id>`, or the page of calls. */
export function dashboardPath(show: Show): string {
  switch (show.kind) {
    case 'client':
      return `dashboard.html#/client/${encodeURIComponent(show.id)}`;
    case 'address':
      return `dashboard.html#/call/${encodeURIComponent(show.address)}`;
    case 'phone':
      return `dashboard.html#/call/${encodeURIComponent(show.number)}`;
    case 'find':
      return `dashboard.html#/call?find=${encodeURIComponent(show.text)}`;
  }
}
