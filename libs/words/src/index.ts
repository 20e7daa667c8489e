export { capital, formatOf, type Format } from './format.js';
export { LANGUAGES, type Language } from './language.js';
export { nameIn, type CommandType } from './shape.js';
export { formIn, sentenceOf, wordsIn, type Form, type Told, type Words } from './words.js';
