import { Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { makeApp } from './synth.ts';

/** All that is taken as it is, each at its own resource and with its reason there. A longer list needs a good argument. */
const WAIVED = [
  'AwsSolutions-APIG4 Api/list-satser-route/Resource',
  'AwsSolutions-SMG4 Data/Nemlogin',
  'AwsSolutions-SMG4 Data/Serviceplatformen',
];

const { app, remove } = await makeApp();
afterAll(remove);

function findings(pack: AwsSolutionsChecks): string[] {
  return pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    )
    .sort();
}

describe('AWS Solutions', () => {
  it('finds nothing that is not explained', () => {
    expect(findings(new AwsSolutionsChecks(app))).toEqual([]);
  });

  it('finds what is explained, when it does not hear the explanations', () => {
    const deaf = Object.assign(new AwsSolutionsChecks(app), { isAcknowledged: () => false });
    expect(findings(deaf)).toEqual(WAIVED);
  });

  it('has an explanation for a single resource only, never for a stack or the app', () => {
    const explained = app.node
      .findAll()
      .filter(({ node }) => node.metadata.some(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY))
      .map(({ node }) => node.path);
    expect(explained).toHaveLength(WAIVED.length);
    expect(explained.filter((path) => !WAIVED.some((row) => row.includes(` ${path}`)))).toEqual([]);
  });
});
