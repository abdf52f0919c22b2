import { describe, expect, test } from 'vitest';
import type { Assembly } from '#infra/local/assembly.ts';
import { createResolver, type Physical } from '#infra/local/template.ts';

const bucket = { Type: 'AWS::S3::Bucket', Properties: {} };
const key = { Type: 'AWS::KMS::Key', Properties: {} };

const assembly: Assembly = {
  assets: new Map(),
  stacks: [
    {
      name: 'data',
      region: 'eu-north-1',
      template: {
        Resources: { Key: key },
        Parameters: {},
        Outputs: {
          KeyArn: {
            Value: { 'Fn::GetAtt': ['Key', 'Arn'] },
            Export: { Name: { 'Fn::Sub': `\${AWS::StackName}:KeyArn` } },
          },
          Unexported: { Value: 'x' },
        },
      },
    },
    {
      name: 'api',
      region: 'eu-west-1',
      template: {
        Resources: { Bucket: bucket, Key: key },
        Parameters: { SiteOrigin: { Default: 'https://eksempel.dk' }, Empty: {} },
        Outputs: {},
      },
    },
  ],
};

const physical = ({ stack, id, type }: { stack: string; id: string; type: string }): Physical | undefined =>
  type === 'AWS::KMS::Key' ? { ref: `${stack}-${id}`, attributes: { Arn: `arn:${stack}:${id}` } } : undefined;

const resolve = createResolver(assembly, physical);
const inApi = (value: unknown) => resolve('api', value);

describe('a value of a template', () => {
  test.each([
    ['text as it is', 'Frikort', 'Frikort'],
    ['a number as it is', 10, 10],
    ['a reference to a resource of the same stack', { Ref: 'Key' }, 'api-Key'],
    ['an attribute as a list', { 'Fn::GetAtt': ['Key', 'Arn'] }, 'arn:api:Key'],
    ['an attribute with a dot', { 'Fn::GetAtt': 'Key.Arn' }, 'arn:api:Key'],
    ['the region of the stack', { Ref: 'AWS::Region' }, 'eu-west-1'],
    ['a parameter by its default', { Ref: 'SiteOrigin' }, 'https://eksempel.dk'],
    ['parts joined', { 'Fn::Join': ['/', ['a', { Ref: 'Key' }, 'c']] }, 'a/api-Key/c'],
    ['a text with references', { 'Fn::Sub': `x-\${Key}-\${Key.Arn}-\${AWS::Partition}` }, 'x-api-Key-arn:api:Key-aws'],
    ['a text with values of its own', { 'Fn::Sub': [`\${A}-\${Key}`, { A: { Ref: 'Key' } }] }, 'api-Key-api-Key'],
    ['a text with a literal', { 'Fn::Sub': `\${!Key}` }, `\${Key}`],
    ['what another stack exports, in that stack', { 'Fn::ImportValue': 'data:KeyArn' }, 'arn:data:Key'],
    ['references deep inside', { a: [{ b: { Ref: 'Key' } }] }, { a: [{ b: 'api-Key' }] }],
    ['a map with one plain name', { Variables: 'x' }, { Variables: 'x' }],
  ])('is read: %s', (_, value, expected) => {
    expect(inApi(value)).toEqual(expected);
  });

  test('is read with the parameter that is given', () => {
    const given = createResolver(assembly, physical, { SiteOrigin: 'http://localhost:8080' });
    expect(given('api', { Ref: 'SiteOrigin' })).toBe('http://localhost:8080');
  });
});

describe('what cannot be resolved is named', () => {
  test.each([
    ['a resource that is not in the stack', { Ref: 'Nothing' }, 'henviser til Nothing'],
    ['a resource with nothing to stand in for it', { Ref: 'Bucket' }, 'henviser til Bucket (AWS::S3::Bucket)'],
    ['an attribute that is not known', { 'Fn::GetAtt': ['Key', 'KeyId'] }, 'henviser til Key.KeyId'],
    ['an export that no stack has', { 'Fn::ImportValue': 'data:Other' }, 'henviser til eksporten data:Other'],
    ['a parameter without a value', { Ref: 'Empty' }, 'henviser til Empty'],
    ['a function that is not known', { 'Fn::Select': [0, []] }, 'bruger Fn::Select'],
  ])('%s', (_, value, message) => {
    expect(() => inApi(value)).toThrow(message);
    expect(() => inApi(value)).toThrow('Skabelonen for api');
  });

  test('and a stack that is not there', () => {
    expect(() => resolve('web', { Ref: 'AWS::Region' })).toThrow('Der er ingen stak, der hedder web.');
  });
});
