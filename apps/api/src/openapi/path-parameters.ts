import { actor, digest, number, organisation, text, uuid, type Schema } from './schema.js';

const id = (schema: Schema, example: string | number) => ({ schema, example });
const resource = id(uuid, 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66');
const part = id(number, 1);

/** What stands in braces in a path. */
export const PATH_PARAMETERS: Readonly<Record<string, { readonly schema: Schema; readonly example: string | number }>> =
  {
    programme: id(text, '2022-417'),
    decision: resource,
    holder: id(actor, 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc'),
    provider: id(organisation, '974504863'),
    framework: id(digest, '0f6b7a1c9d2e4f8053a1b2c3d4e5f607'),
    request: resource,
    contract: resource,
    invoice: id(digest, '5d41402abc4b2a76b9719d911017c592'),
    amendment: part,
    reversal: part,
    delivery: part,
    number: part,
    key: id(uuid, '3f0c1e9a-52a4-4a7e-9d4c-9f1f6b1c2d3e'),
    id: id(uuid, '0183d3a1-2c00-7abc-8def-0123456789ab'),
    name: id(text, 'same-person'),
  };
