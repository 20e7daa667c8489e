export { capital, formatOf, type Format } from './format.js';
export { LANGUAGES, type Language } from './language.js';
export { nameIn, type CommandType } from './shape.js';
export {
  formIn,
  pageWordsIn,
  sentenceOf,
  supplierWordsIn,
  wordsIn,
  type Form,
  type PageWords,
  type Told,
  type Words,
} from './words.js';
