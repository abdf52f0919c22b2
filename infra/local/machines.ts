import { randomUUID } from 'node:crypto';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod/mini';
import { type Assembly, type Resource, resourcesOf, stackOf } from './assembly.ts';
import type { ScheduleSpec } from './scheduler.ts';
import type { Machine, States } from './states.ts';
import type { Resolver } from './template.ts';
import type { FunctionPool } from './worker-pool.ts';

const taskSchema = z.object({ Type: z.literal('Task'), Resource: z.string() });
const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.optional(z.string()) }),
});

/** The ARN that a state machine is known by here: by its name, as in the account. */
export function machineArn(assembly: Assembly, { stack, properties }: Resource): string {
  const name = String(properties.StateMachineName);
  return `arn:aws:states:${stackOf(assembly, stack).region}:000000000000:stateMachine:${name}`;
}

/** The state machines as the templates define them. A task is the function it names; the functions may come later. */
export function readMachines(
  assembly: Assembly,
  resolve: Resolver,
  functions: ReadonlyMap<string, FunctionPool>,
): readonly Machine[] {
  return resourcesOf(assembly, 'AWS::StepFunctions::StateMachine').map((resource) => {
    const text = String(resolve(resource.stack, resource.properties.DefinitionString));
    const definition: StateMachineDefinition = JSON.parse(text);
    const tasks: Machine['tasks'] = Object.fromEntries(
      tasksIn(definition).map(([name, arn]) => [name, async (input) => invoke(functions, arn, input)]),
    );
    return { arn: machineArn(assembly, resource), definition, tasks };
  });
}

/** The schedules as the templates define them, and what each starts. */
export function readSchedules(
  assembly: Assembly,
  resolve: Resolver,
  { functions, states }: { functions: ReadonlyMap<string, FunctionPool>; states: States },
): readonly ScheduleSpec[] {
  return resourcesOf(assembly, 'AWS::Scheduler::Schedule').map(({ id, stack, properties }) => {
    const { ScheduleExpression, ScheduleExpressionTimezone, Target } = properties;
    const target = z.record(z.string(), z.unknown()).parse(Target);
    const read = scheduleSchema.parse(
      resolve(stack, {
        ScheduleExpression,
        ScheduleExpressionTimezone,
        Target: { Arn: target.Arn, ...(target.Input !== undefined && { Input: target.Input }) },
      }),
    );
    return {
      name: id,
      expression: read.ScheduleExpression,
      timeZone: read.ScheduleExpressionTimezone,
      start: () => {
        const name = randomUUID();
        const input = (read.Target.Input ?? '{}').replaceAll('<aws.scheduler.execution-id>', name);
        const { Arn } = read.Target;
        if (Arn.includes(':stateMachine:')) states.start(Arn, name, input);
        else void functions.get(Arn)?.invoke(JSON.parse(input));
      },
    };
  });
}

/** Every task of a definition, inside maps too, with what it calls. */
function tasksIn(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const task = taskSchema.safeParse(each);
    return task.success ? [[name, task.data.Resource] satisfies [string, string]] : tasksIn(each);
  });
}

/** A function's answer, or its error as Step Functions hands it on. A queue takes everything and says nothing. */
async function invoke(functions: ReadonlyMap<string, FunctionPool>, arn: string, input: unknown) {
  const pool = functions.get(arn);
  if (pool === undefined) return {};
  const outcome = await pool.invoke(z.record(z.string(), z.unknown()).parse(input));
  if (outcome.kind !== 'result') throw new Error(outcome.reason);
  return z.json().parse(outcome.value);
}
