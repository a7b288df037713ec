package io.github.gongkai.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.IterableEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.ProductEncoder;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/**
 * Rows from Java records. Spark encodes beans and Scala's case classes; a record is to it as a case class is: accessors
 * named as the columns, and a constructor that takes them in order.
 */
final class RecordEncoder {

    private RecordEncoder() {}

    /** An encoder whose columns are the components of a record; those of a primitive type are never null. */
    static <R extends Record> Encoder<R> of(Class<R> type) {
        return product(type);
    }

    private static <R> AgnosticEncoder<R> product(Class<R> type) {
        List<EncoderField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(new EncoderField(
                    component.getName(),
                    value(component.getGenericType()),
                    !component.getType().isPrimitive(),
                    Metadata.empty(),
                    Option.empty(),
                    Option.empty()));
        }
        Seq<EncoderField> columns = CollectionConverters.asScala(fields).toSeq();
        return new ProductEncoder<>(ClassTag.apply(type), columns, Option.empty());
    }

    private static AgnosticEncoder<?> value(Type type) {
        if (type instanceof Class<?> leaf && leaf.isRecord()) {
            return product(leaf);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new IterableEncoder<>(
                    ClassTag.apply(List.class), value(list.getActualTypeArguments()[0]), true, false);
        }
        return JavaTypeInference.encoderFor(type);
    }
}
