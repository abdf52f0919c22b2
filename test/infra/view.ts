import { namesIn, resourcesOf, type Templates } from './synth.ts';

/** A statement of a role, with lists made lists and references made names. */
export type Statement = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Record<string, Record<string, unknown>>;
};

/** One function with all that belongs to it. */
export type FunctionView = {
  readonly name: string;
  readonly properties: FunctionProperties;
  readonly environment: Record<string, string>;
  readonly statements: readonly Statement[];
  readonly log: LogGroup | undefined;
  readonly alarms: readonly AlarmProperties[];
};

type FunctionProperties = {
  readonly FunctionName: string;
  readonly Runtime: string;
  readonly Architectures: readonly string[];
  readonly Timeout: number;
  readonly Environment: { Variables: Record<string, unknown> };
  readonly Role: unknown;
  readonly LoggingConfig: { LogGroup: unknown };
};
type LogGroup = { readonly LogGroupName: string; readonly RetentionInDays?: number; readonly KmsKeyId?: unknown };
export type Metric = {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly Dimension[];
};
type Dimension = { readonly Name: string; readonly Value: unknown };
export type AlarmProperties = Partial<Metric> & {
  readonly AlarmDescription?: string;
  readonly Threshold: number;
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: Metric } }[];
};
type RawStatement = { Action: string | string[]; Resource: unknown; Condition?: Statement['condition'] };

const PREFIX = 'socialt-frikort-';

/** What an alarm looks at, whether it is one metric or a sum of several. */
export function metricsOf(alarm: AlarmProperties): readonly Metric[] {
  const { Namespace, MetricName, Dimensions } = alarm;
  if (Namespace !== undefined && MetricName !== undefined)
    return [{ Namespace, MetricName, Dimensions: Dimensions ?? [] }];
  return (alarm.Metrics ?? []).flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []));
}

export function functionsOf(templates: Templates): readonly FunctionView[] {
  const render = namesIn(templates);
  const { api } = templates;
  const alarms = resourcesOf(api, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties as AlarmProperties);
  const logs = resourcesOf(api, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties as LogGroup);
  return resourcesOf(api, 'AWS::Lambda::Function').map(({ Properties }) => {
    const properties = Properties as FunctionProperties;
    const variables = Object.entries(properties.Environment.Variables);
    const functionName = properties.FunctionName;
    return {
      name: functionName.slice(PREFIX.length),
      properties,
      environment: Object.fromEntries(variables.map(([name, value]) => [name, render(value)])),
      statements: statementsOf(properties.Role),
      log: logs.find(({ LogGroupName }) => LogGroupName === render(properties.LoggingConfig.LogGroup)),
      alarms: alarms.filter((alarm) => metricsOf(alarm).some((metric) => isAbout(metric, functionName))),
    };
  });

  function isAbout({ Dimensions = [] }: Metric, functionName: string): boolean {
    return Dimensions.some(({ Name, Value }) => Name === 'FunctionName' && render(Value) === functionName);
  }

  function statementsOf(role: unknown): Statement[] {
    const [id = ''] = (role as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
    const policies = api.Resources[id]?.Properties.Policies as { PolicyDocument: { Statement: RawStatement[] } }[];
    return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.map(statement));
  }

  function statement({ Action, Resource, Condition = {} }: RawStatement): Statement {
    return { actions: [Action].flat(), resources: [Resource].flat().map(render), condition: Condition };
  }
}
