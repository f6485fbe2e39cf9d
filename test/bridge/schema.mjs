// The bridge's schema, for what goes each way.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { documents, schemaOf } from '../contract/schemas.mjs';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const document of documents) ajv.addSchema(schemaOf(document));

export const hostMessage = ajv.getSchema('urn:creator-compass:bridge:1#/$defs/host_message');
export const shellMessage = ajv.getSchema('urn:creator-compass:bridge:1#/$defs/shell_message');
