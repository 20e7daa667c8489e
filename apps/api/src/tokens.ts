/** What the module is handed from outside. */
export const HOUSE = Symbol('house');
export const SETTINGS = Symbol('settings');
