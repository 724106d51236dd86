package hogatape;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds in sources what is said by {@code Messages.text} and {@code Sentence.of}. */
final class SaidMessages extends TreeScanner<Void, CompilationUnitTree> {
    private final Trees trees;
    private final List<Said> said = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean loading;

    /**
     * A pattern at a call.
     *
     * @param place the file and line of the call
     * @param arguments how many arguments the call gives to it
     */
    record Said(String place, String inPackage, String pattern, int arguments) {}

    private SaidMessages(Trees trees) {
        this.trees = trees;
    }

    static SaidMessages in(List<? extends JavaFileObject> sources) throws IOException {
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of(), null, sources);
        SaidMessages messages = new SaidMessages(Trees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            messages.scan(unit, unit);
        }
        return messages;
    }

    List<Said> said() {
        return said;
    }

    /** Calls whose pattern cannot be told from the source, or whose language not from the moment. */
    List<String> problems() {
        return problems;
    }

    @Override
    public Void visitImport(ImportTree imported, CompilationUnitTree unit) {
        if (imported.isStatic() && imported.getQualifiedIdentifier().toString().startsWith("hogatape.message.")) {
            problems.add(place(imported, unit) + ": imported statically, so its calls are not found");
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, CompilationUnitTree unit) {
        boolean before = loading;
        loading = variable.getModifiers().getFlags().contains(Modifier.STATIC);
        super.visitVariable(variable, unit);
        loading = before;
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, CompilationUnitTree unit) {
        boolean before = loading;
        loading = false;
        super.visitLambdaExpression(lambda, unit);
        loading = before;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, CompilationUnitTree unit) {
        if (call.getMethodSelect().toString().matches("(hogatape\\.message\\.)?(Messages\\.text|Sentence\\.of)")) {
            take(call.getArguments().get(0), call, unit);
            if (loading) {
                problems.add(place(call, unit) + ": said while its class is loaded, in the language of that moment");
            }
        }
        return super.visitMethodInvocation(call, unit);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, CompilationUnitTree unit) {
        if (reference.toString().matches("Messages::text|Sentence::of")) {
            problems.add(place(reference, unit) + ": a reference, so what it says is not found");
        }
        return super.visitMemberReference(reference, unit);
    }

    private void take(ExpressionTree pattern, MethodInvocationTree call, CompilationUnitTree unit) {
        if (pattern instanceof ParenthesizedTree inner) {
            take(inner.getExpression(), call, unit);
        } else if (pattern instanceof ConditionalExpressionTree either) {
            take(either.getTrueExpression(), call, unit);
            take(either.getFalseExpression(), call, unit);
        } else {
            String text = literal(pattern);
            if (text == null) {
                problems.add(place(call, unit) + ": the pattern is no literal: " + pattern);
            } else {
                said.add(new Said(
                        place(call, unit),
                        unit.getPackageName().toString(),
                        text,
                        call.getArguments().size() - 1));
            }
        }
    }

    /** The text of a literal, or of several that are joined by a plus; null of anything else. */
    private static String literal(ExpressionTree expression) {
        if (expression instanceof LiteralTree one && one.getValue() instanceof String text) {
            return text;
        }
        if (expression instanceof BinaryTree both) {
            String left = literal(both.getLeftOperand());
            String right = literal(both.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }

    private String place(Tree tree, CompilationUnitTree unit) {
        long position = trees.getSourcePositions().getStartPosition(unit, tree);
        String name = unit.getSourceFile().getName();
        return name.substring(name.lastIndexOf('/') + 1) + ":"
                + unit.getLineMap().getLineNumber(position);
    }
}
