export { capital, formatOf, type Format } from './format.js';
export { LANGUAGES, type Language } from './language.js';
export { nameIn } from './shape.js';
export { pageWordsIn, sentenceOf, wordsIn, type PageWords, type Told, type Words } from './words.js';
