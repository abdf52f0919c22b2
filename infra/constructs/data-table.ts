import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Resource } from '#infra/grants.ts';

type Index = { readonly name: string; readonly pk: string; readonly sk: string; readonly kunNoegler?: boolean };

export type DataTableProps = {
  readonly tableName: string;
  readonly indexes: readonly Index[];
  /** Whether what happens to the items can be followed by others. */
  readonly stream: boolean;
  /** The attribute that says when an item may be forgotten. Only for what nobody has to be able to find again. */
  readonly timeToLive?: string;
};

/**
 * The house's table: a key of its own, paid by use, restorable to any second of the last 35 days, and there also when its
 * stack is removed.
 */
export class DataTable extends Construct {
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: DataTableProps) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      alias: `alias/frikort-tabel-${props.tableName.toLowerCase()}`,
      description: `Krypterer tabellen ${props.tableName}`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const table = new TableV2(this, 'Table', {
      tableName: props.tableName,
      partitionKey: text('PK'),
      sortKey: text('SK'),
      globalSecondaryIndexes: props.indexes.map(globalIndex),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.stream && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(props.timeToLive !== undefined && { timeToLiveAttribute: props.timeToLive }),
    });
    this.resource = {
      value: props.tableName,
      arn: table.tableArn,
      tableKeyArn: key.keyArn,
      ...(table.tableStreamArn !== undefined && { streamArn: table.tableStreamArn }),
    };
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}

function globalIndex({ name, pk, sk, kunNoegler }: Index): GlobalSecondaryIndexPropsV2 {
  const projectionType = kunNoegler ? ProjectionType.KEYS_ONLY : ProjectionType.ALL;
  return { indexName: name, partitionKey: text(pk), sortKey: text(sk), projectionType };
}
