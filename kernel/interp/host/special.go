// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is compiled functions that the session gets in another form.

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"
	"unsafe"
)

// special returns what interpreted code calls instead of a compiled function or
// method.
func (r *Runtime) special(path, name string) (reflect.Value, bool) {
	var f any
	switch path {
	case "fmt":
		f = r.fmt(name)
	case "log":
		f = r.log(name)
	case "os":
		switch name {
		case "Exit":
			f = func(code int) { panic(Exit{code}) }
		case "File.Write":
			f = func(file *os.File, b []byte) (int, any) { return result(r.redirect(file).Write(b)) }
		case "File.WriteString":
			f = func(file *os.File, s string) (int, any) { return result(io.WriteString(r.redirect(file), s)) }
		}
	case "encoding/json":
		switch name {
		case "Unmarshal":
			f = r.unmarshal
		case "Decoder.Decode":
			f = r.decode
		}
	case "errors":
		switch name {
		case "As":
			f = func(err, target any) bool { return errorAs(r, err, target) }
		case "Is":
			f = func(err, target any) bool { return errors.Is(toError(err), toError(target)) }
		}
	case "time":
		if name == "Sleep" {
			f = r.sleep
		}
	case "sync":
		switch name {
		case "WaitGroup.Wait":
			f = func(wg *sync.WaitGroup) { r.wait(wg.Wait) }
		case "WaitGroup.Go":
			f = func(wg *sync.WaitGroup, g func()) {
				wg.Add(1)
				r.Go(func() {
					defer wg.Done()
					g()
				})
			}
		case "Mutex.Lock":
			f = func(m *sync.Mutex) { r.lock(m.TryLock) }
		case "RWMutex.Lock":
			f = func(m *sync.RWMutex) { r.lock(m.TryLock) }
		case "RWMutex.RLock":
			f = func(m *sync.RWMutex) { r.lock(m.TryRLock) }
		}
	}
	if f == nil || reflect.ValueOf(f).IsNil() {
		return reflect.Value{}, false
	}
	return reflect.ValueOf(f), true
}

func toError(v any) error {
	err, _ := AsError(v)
	return err
}

// fmt returns a function of package fmt whose operands may be boxed.
func (r *Runtime) fmt(name string) any {
	switch name {
	case "Print":
		return func(a []any) (int, any) { return result(fmt.Fprint(r.stdout, plain(a)...)) }
	case "Println":
		return func(a []any) (int, any) { return result(fmt.Fprintln(r.stdout, operands(a)...)) }
	case "Printf":
		return func(format string, a []any) (int, any) {
			format, a = printf(format, a)
			return result(fmt.Fprintf(r.stdout, format, a...))
		}
	case "Sprint":
		return func(a []any) string { return fmt.Sprint(plain(a)...) }
	case "Sprintln":
		return func(a []any) string { return fmt.Sprintln(operands(a)...) }
	case "Sprintf":
		return func(format string, a []any) string {
			format, a = printf(format, a)
			return fmt.Sprintf(format, a...)
		}
	case "Errorf":
		return func(format string, a []any) any {
			errs := make([]any, len(a))
			for i, v := range a {
				errs[i] = v
				if b, ok := v.(Box); ok {
					if err, ok := r.asError(b); ok {
						errs[i] = err
					}
				}
			}
			format, a = printf(format, errs)
			return fmt.Errorf(format, a...)
		}
	case "Fprint":
		return func(w any, a []any) (int, any) { return result(fmt.Fprint(r.writer(w), plain(a)...)) }
	case "Fprintln":
		return func(w any, a []any) (int, any) { return result(fmt.Fprintln(r.writer(w), operands(a)...)) }
	case "Fprintf":
		return func(w any, format string, a []any) (int, any) {
			format, a = printf(format, a)
			return result(fmt.Fprintf(r.writer(w), format, a...))
		}
	case "Append":
		return func(b []byte, a []any) []byte { return fmt.Append(b, plain(a)...) }
	case "Appendf":
		return func(b []byte, format string, a []any) []byte {
			format, a = printf(format, a)
			return fmt.Appendf(b, format, a...)
		}
	case "Scan":
		return func(a []any) (int, any) { return result(fmt.Fscan(r.stdin, open(a)...)) }
	case "Scanf":
		return func(format string, a []any) (int, any) { return result(fmt.Fscanf(r.stdin, format, open(a)...)) }
	case "Scanln":
		return func(a []any) (int, any) { return result(fmt.Fscanln(r.stdin, open(a)...)) }
	}
	return nil
}

// result gives an error the static type that it has in interpreted code.
func result(n int, err error) (int, any) {
	if err == nil {
		return n, nil
	}
	return n, fromCompiled(err)
}

// open returns what the boxes in a hold.
func open(a []any) []any {
	out := make([]any, len(a))
	for i, v := range a {
		out[i] = Unbox(v)
	}
	return out
}

func (r *Runtime) writer(w any) io.Writer {
	switch w := w.(type) {
	case nil:
		panic(errNil())
	case Box:
		return r.adapt(w, reflect.TypeFor[io.Writer]()).Interface().(io.Writer)
	case io.Writer:
		return r.redirect(w)
	}
	panic(fmt.Errorf("host: %T is no io.Writer", w))
}

// log returns a function of package log that would end the process, or whose
// operands may be boxed.
func (r *Runtime) log(name string) any {
	switch name {
	case "Printf":
		return func(format string, a []any) {
			format, a = printf(format, a)
			log.Printf(format, a...)
		}
	case "Fatal":
		return func(a []any) { log.Print(a...); panic(Exit{1}) }
	case "Fatalln":
		return func(a []any) { log.Println(a...); panic(Exit{1}) }
	case "Fatalf":
		return func(format string, a []any) {
			format, a = printf(format, a)
			log.Printf(format, a...)
			panic(Exit{1})
		}
	case "Logger.Fatal":
		return func(l *log.Logger, a []any) { l.Print(a...); panic(Exit{1}) }
	case "Logger.Fatalln":
		return func(l *log.Logger, a []any) { l.Println(a...); panic(Exit{1}) }
	case "Logger.Fatalf":
		return func(l *log.Logger, format string, a []any) {
			format, a = printf(format, a)
			l.Printf(format, a...)
			panic(Exit{1})
		}
	}
	return nil
}

func (r *Runtime) sleep(d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-r.interrupted():
		panic(Interrupt{})
	}
}

// wait calls f, which may block for ever, so that an interrupt ends the wait.
func (r *Runtime) wait(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	select {
	case <-done:
	case <-r.interrupted():
		panic(Interrupt{})
	}
}

// lock tries until it succeeds or an interrupt comes.
func (r *Runtime) lock(try func() bool) {
	if try() {
		return
	}
	stop := r.interrupted()
	for pause := time.Microsecond; !try(); pause = min(2*pause, time.Millisecond) {
		select {
		case <-stop:
			panic(Interrupt{})
		case <-time.After(pause):
		}
	}
}

// Print is the builtin print.
func (r *Runtime) Print(args []any) {
	for _, a := range args {
		_, _ = fmt.Fprint(r.stderr, builtinText(a))
	}
}

// Println is the builtin println.
func (r *Runtime) Println(args []any) {
	texts := make([]string, len(args))
	for i, a := range args {
		texts[i] = builtinText(a)
	}
	_, _ = fmt.Fprintln(r.stderr, strings.Join(texts, " "))
}

// builtinText words an operand as the builtins print and println do.
func builtinText(v any) string {
	v = Unbox(v)
	if v == nil {
		return "nil"
	}
	switch x := reflect.ValueOf(v); x.Kind() {
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(x.Float(), 'g', -1, x.Type().Bits())
	case reflect.Complex64, reflect.Complex128:
		return strconv.FormatComplex(x.Complex(), 'g', -1, x.Type().Bits())
	case reflect.Pointer, reflect.Map, reflect.Chan, reflect.Func, reflect.UnsafePointer:
		if x.IsNil() {
			return "0x0"
		}
		return "0x" + strconv.FormatUint(uint64(x.Pointer()), 16)
	case reflect.Slice:
		return fmt.Sprintf("[%d/%d]0x%x", x.Len(), x.Cap(), x.Pointer())
	case reflect.Struct, reflect.Array:
		return fmt.Sprintf("(%s) %v", x.Type(), v)
	default:
		return fmt.Sprint(x.Interface())
	}
}

// Words is the text of an interface value as the builtins print and println have
// it: two words.
func Words(v any) string {
	if v == nil {
		return "(0x0,0x0)"
	}
	w := (*[2]uintptr)(unsafe.Pointer(&v))
	return fmt.Sprintf("(0x%x,0x%x)", w[0], w[1])
}
