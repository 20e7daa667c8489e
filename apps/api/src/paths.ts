/** What stands before every path of the business; health, metrics and the description of problems stand at the root. */
export const API_ROOT = '/api/v1';

export const AT_THE_ROOT = ['livez', 'readyz', 'metrics', 'problems', 'problems/:name'];
