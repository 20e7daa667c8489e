export type { Language } from './language.js';
export { LANGUAGES } from './language.js';
