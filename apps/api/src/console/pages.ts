/** The console's pages. They are named one by one: whatever else is asked for stays a problem, not a page. */
export const CONSOLE_PAGES = [
  '/',
  '/sign-in',
  '/requests',
  '/requests/new',
  '/requests/:request',
  '/contracts',
  '/contracts/:contract',
  '/invoices',
  '/invoices/:invoice',
  '/plan',
  '/decisions/:decision',
  '/priority',
  '/breach-risk',
  '/due',
] as const;
