package org.breakwater.linkage.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;

/**
 * All that a worker must know. The model travels as its file: what is written and read is the same
 * to the last bit.
 *
 * @param modelFile the model as JSON
 * @param shape of the records
 * @param numeric whether all ids are numbers
 * @param parts in how many parts a large block is cut, by its number
 * @param leastWeight pairs below are left out
 */
@SuppressWarnings("ArrayRecordComponent")
record Plan(
    byte[] modelFile,
    Shape shape,
    boolean numeric,
    HashMap<Long, Integer> parts,
    double leastWeight)
    implements Serializable {

  static Plan of(LinkageModel model, Shape shape, Survey survey, double leastWeight) {
    return new Plan(file(model), shape, survey.numeric(), survey.parts(), leastWeight);
  }

  static byte[] file(LinkageModel model) {
    var file = new ByteArrayOutputStream();
    ModelFile.write(model, file);
    return file.toByteArray();
  }

  LinkageModel model() {
    return model(modelFile);
  }

  static LinkageModel model(byte[] file) {
    return ModelFile.read(new ByteArrayInputStream(file));
  }
}
