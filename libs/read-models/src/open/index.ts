export {
  recordPackage,
  releasePackage,
  type OcdsRecordPackage,
  type OcdsReleasePackage,
  type Published,
} from './ocds.js';
export { openContract, type OpenContract } from './open-contracts.js';
