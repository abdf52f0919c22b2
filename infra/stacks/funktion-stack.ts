import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { OperationFunction } from '#infra/constructs/operation-function.ts';
import { OperationsLog } from '#infra/constructs/operations-log.ts';
import { type Resources, rightsOf } from '#infra/grants.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, type Operation } from '#shared/contract/operation.ts';

export type FunktionStackProps = StackProps & { readonly resources: Resources; readonly bundles: string };

/**
 * A function for each row of the catalogue, with its role, log and alarms. Apart from the API that leads to them: a stack may
 * hold 500 resources, and these six for each operation would leave no room for the routes.
 */
export class FunktionStack extends Stack {
  /** By the operation's name. */
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly log: OperationsLog;

  constructor(scope: Construct, id: string, { resources, bundles, ...props }: FunktionStackProps) {
    super(scope, id, props);
    this.log = new OperationsLog(this, 'OperationsLog');
    const common = { resources, bundles, log: this.log };
    this.functions = new Map(CATALOGUE.map((operation) => [operation.name, this.#function(operation, common)]));
  }

  #function(
    operation: Operation,
    common: { readonly resources: Resources; readonly bundles: string; readonly log: OperationsLog },
  ): LambdaFunction {
    const { name, summary } = operation;
    return new OperationFunction(this, name, {
      ...common,
      name,
      summary,
      alarmTekst: `Berørt er "${summary}" (${audienceOf(operation)}, ${name}).`,
      writesLogLine: true,
      timeout: timeBudget(operation),
      rights: rightsOf(operation),
    }).fn;
  }
}

/**
 * A call to the database is given up after three attempts of 2.5 seconds, and a function keeps 1.6 seconds for answering.
 * A CPR look-up may ask the register twice, 4 seconds each. The gateway itself waits 30 seconds.
 */
function timeBudget(operation: Operation): Duration {
  return Duration.seconds(operation.grants.includes('cpr:lookup') ? 15 : 10);
}
