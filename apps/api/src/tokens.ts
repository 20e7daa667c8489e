/** What the module is handed from outside. */
export const APPLICATION = Symbol('application');
export const SETTINGS = Symbol('settings');
