import { type Assembly, type Resource, resourcesOf } from './assembly.ts';
import { functionArn } from './gateway/api.ts';
import type { Kms } from './kms.ts';
import { KMS_ALIASES } from './kms-keys.ts';
import { machineArn } from './machines.ts';
import type { Secrets } from './secrets.ts';
import { tableName } from './tables.ts';
import type { Physical } from './template.ts';

/** What the templates' resources are on this machine. What has nothing to stand in for it does not exist here. */
export function physicalResources(
  assembly: Assembly,
  standIns: { readonly kms: Pick<Kms, 'keyArn'>; readonly secrets: Pick<Secrets, 'secretArn'> },
): (resource: Resource) => Physical | undefined {
  const keys = keysByAlias(assembly);
  return (resource) => {
    const { type, id, stack, properties } = resource;
    switch (type) {
      case 'AWS::DynamoDB::GlobalTable':
        return { ref: tableName(resource), attributes: tableAttributes(tableName(resource)) };
      case 'AWS::KMS::Key': {
        const alias = KMS_ALIASES.find((known) => keys.get(known) === `${stack}/${id}`);
        const arn = alias && standIns.kms.keyArn(alias);
        return arn === undefined ? undefined : { ref: arn.replace(/^.*\//, ''), attributes: { Arn: arn } };
      }
      case 'AWS::SecretsManager::Secret':
        return { ref: standIns.secrets.secretArn(String(properties.Name)) };
      case 'AWS::Lambda::Function':
        return { ref: id, attributes: { Arn: functionArn(assembly, resource) } };
      case 'AWS::SQS::Queue':
        return { ref: id, attributes: { Arn: `arn:aws:sqs:lokal:000000000000:${id}` } };
      case 'AWS::StepFunctions::StateMachine':
        return { ref: machineArn(assembly, resource), attributes: { Arn: machineArn(assembly, resource) } };
      case 'AWS::S3::Bucket':
        return { ref: bucketName(id), attributes: { Arn: `arn:aws:s3:::${bucketName(id)}` } };
      case 'AWS::ApiGatewayV2::Api':
      case 'AWS::ApiGatewayV2::Integration':
      case 'AWS::ApiGatewayV2::Authorizer':
        return { ref: id };
      default:
        return undefined;
    }
  };
}

function tableAttributes(name: string) {
  const Arn = `arn:aws:dynamodb:lokal:table/${name}`;
  return { Arn, StreamArn: `${Arn}/stream` };
}

/** A bucket without a name of its own: what the template calls it, in letters that a bucket may have. */
function bucketName(id: string): string {
  return id.toLowerCase();
}

/** Which key has which alias: the alias is what a key in the templates and one of the stand-in's have in common. */
function keysByAlias(assembly: Assembly): ReadonlyMap<string, string> {
  return new Map(
    resourcesOf(assembly, 'AWS::KMS::Alias').map(({ stack, properties }) => {
      const [id] = Object.values(properties.TargetKeyId ?? {}).flat();
      return [String(properties.AliasName), `${stack}/${String(id)}`];
    }),
  );
}
