import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { ArnFormat, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { DataTable } from '#infra/constructs/data-table.ts';
import { StatusBucket } from '#infra/constructs/status-bucket.ts';
import type { Resources } from '#infra/grants.ts';
import {
  AARSSKIFTE_MACHINE,
  JOBNET_SECRET,
  KEY_ALIASES,
  NEMLOGIN_SECRET,
  SERVICEPLATFORMEN_SECRET,
  TABLES,
} from '#infra/names.ts';
import { INDEXES } from '#shared/store/keys.ts';

/** All that must outlive everything else: tables, the keys that personal data are sealed with, and the secrets of other people's systems. */
export class DataStack extends Stack {
  readonly resources: Resources;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const frikort = new DataTable(this, 'Frikort', {
      tableName: TABLES.frikort,
      indexes: [INDEXES.virksomhed, INDEXES.kommune, INDEXES.modtager],
      stream: true,
    });
    const revisionslog = new DataTable(this, 'Revisionslog', {
      tableName: TABLES.revisionslog,
      indexes: [INDEXES.logKort, INDEXES.logDag],
      stream: true,
      // A line goes by itself when its time is over: no function of ours can take one away.
      timeToLive: 'udloeber',
    });
    const session = new DataTable(this, 'Session', {
      tableName: TABLES.session,
      indexes: [],
      stream: false,
      timeToLive: 'udloeber',
    });
    const dataKey = new Key(this, 'DataKey', {
      alias: KEY_ALIASES.data,
      description: 'Forsegler borgernes CPR-nummer og navn',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const indexKey = new Key(this, 'IndexKey', {
      alias: KEY_ALIASES.indeks,
      description: 'Gør et CPR-nummer til det indeks, som kortet findes på',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const machine = this.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: AARSSKIFTE_MACHINE,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.resources = {
      FRIKORT_TABLE: frikort.resource,
      REVISIONSLOG_TABLE: revisionslog.resource,
      SESSION_TABLE: session.resource,
      DATA_KEY: { value: dataKey.keyArn, arn: dataKey.keyArn },
      INDEX_KEY: { value: indexKey.keyArn, arn: indexKey.keyArn },
      DRIFTSSTATUS_BUCKET: new StatusBucket(this, 'Driftsstatus').resource,
      // Known by name: the API need not wait for the stack that makes it.
      AARSSKIFTE_MACHINE: { value: machine, arn: machine },
      SERVICEPLATFORMEN_SECRET: this.#secret('Serviceplatformen', {
        name: SERVICEPLATFORMEN_SECRET,
        description: 'Aftale og certifikat til CPR-opslag på Serviceplatformen. Udfyldes af driften.',
        registeredIn: 'Serviceplatformen',
      }),
      JOBNET_SECRET: this.#secret('Jobnet', {
        name: JOBNET_SECRET,
        description: 'Adresse, nøgle og certifikat til Jobnets tjeneste for annoncer. Udfyldes af driften.',
        registeredIn: 'STAR',
      }),
      NEMLOGIN_SECRET: this.#secret('Nemlogin', {
        name: NEMLOGIN_SECRET,
        description: 'Nøgler, metadata og rettigheder til NemLog-in. Udfyldes af driften.',
        registeredIn: 'NemLog-in',
      }),
    };
  }

  /** Without a value: it comes from the agreement with whoever runs the other system, and no template may hold it. */
  #secret(id: string, { name, description, registeredIn }: SecretProps) {
    const secret = new CfnSecret(this, id, { name, description });
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        `The certificate is issued by Den Danske Stat and registered by hand in the administration of ${registeredIn}: ` +
        'no function of ours can rotate it.',
    });
    return { value: name, arn: secret.ref };
  }
}

type SecretProps = { readonly name: string; readonly description: string; readonly registeredIn: string };
